/** A word of the domain that types of the API are grouped by, and the order they are shown in. */
export const typeGroups = ["query", "area", "figure", "indicator", "compare", "target", "criteria", "source", "release", "page"] as const;

/** One of the groups. */
export type TypeGroup = (typeof typeGroups)[number];

/** The first pattern that fits a name decides. */
const patterns: [TypeGroup, RegExp][] = [
  ["query", /^(Node|Query)$/],
  ["page", /(Connection|Edge)$|^PageInfo$/],
  ["criteria", /^(Criteri|Criterion|Result|Score|Uncounted)/],
  ["compare", /^(Caution|Comparison$|Group|Measure|NoPeers|Peer|Place$|ProvinceComparison|Ranking|Standing|Verdict|Withheld)/],
  ["target", /^(Target|Effort)/],
  ["release", /^(Calendar|Catalogue|Change|ColumnChange|FigureChange|Release)/],
  ["indicator", /^(Aggregation|AreaSkill|Direction|Distribution|Indicator|ProvinceFigure|ProvinceRate|Rate|Reconciliation|Skill|Topic)/],
  ["source", /^(Honour|Lesson|Platform|Practice|Source)/],
  ["figure", /^(Disagreement|Figure|MissingReason|ObsStatus|Period|PresentFigure|Qualifier|Sum$)/],
  ["area", /^(Area|Boundary|Commune|Coverage|DivisionSide|Lineage|Nation|Province|Region)/],
];

/** Gives the group that a type belongs to. Throws for a type that fits none: say in this file where it belongs. */
export function groupOfType(name: string): TypeGroup {
  const found = patterns.find(([, pattern]) => pattern.test(name));
  if (!found) throw new Error(`The type ${name} belongs to no group of the schema page: add it in group-types.ts.`);
  return found[0];
}
