import { ask } from "../../graphql/client.ts";
import type { ResultOf } from "../../graphql/graphql.ts";
import type { FigureParts, RateParts } from "../../parts/figure/figure.query.ts";
import { leadingSidesQuery } from "./leading-sides.query.ts";
import { provincePageQuery, type ProvincePage } from "./province-page.query.ts";

/** What is known of a province by one measure: a figure with the others of its indicator, or a rate. */
export type Measured = { code: string; nameVi: string; nameEn: string; value: number | null; missing: FigureParts["missing"] } & (
  { kind: "figure"; figure: FigureParts; others: FigureParts[] } | { kind: "rate"; rate: RateParts }
);

/** A measure of a province; `present` is that of the present province where it leads, for a name that stands for both. */
export type ProvinceMeasure = { own: Measured; present: Measured | null };

export type Topic = "teams" | "skills" | "foundation" | "context";

type Skill = ProvincePage["skills"][number]["skill"];

/** The measures of one topic, or of one skill of the five, in the order they are shown. */
export type MeasureGroup = { topic: Topic; skill: Skill | null; known: ProvinceMeasure[]; missing: ProvinceMeasure[] };

type Sides = NonNullable<ResultOf<typeof leadingSidesQuery>["province"]>;

/**
 * Groups all measures of a province by topic, each once: those with a figure, and those that a province can have one of and this one has not. What is counted for the nation alone is left out.
 * Which side of July 2025 leads is what the API says; a measure that the question leaves out is thrown.
 */
export async function collectMeasures(province: ProvincePage): Promise<MeasureGroup[]> {
  const groups = groupMeasures(province);
  if (!province.sharesName || province.boundary === "VN34") return groups.map((group) => split(group, () => null));
  const [{ province: sides }, { province: today }] = await Promise.all([
    ask(leadingSidesQuery, { code: province.slug }),
    ask(provincePageQuery, { code: province.presentProvince.slug, boundary: "VN34" }),
  ]);
  const present = new Map(groupMeasures(today!).flatMap(({ all }) => all.map((measured) => [measured.code, measured])));
  return groups.map((group) => split(group, (code) => (leadsWithPresent(sides!, code) ? present.get(code)! : null)));
}

function leadsWithPresent(sides: Sides, code: string): boolean {
  if (!Object.hasOwn(sides, code)) throw new Error(`Which side leads for ${code} is not asked: leading-sides.query.ts leaves it out.`);
  return sides[code as keyof Sides] === "PRESENT";
}

type Ungrouped = { topic: Topic; skill: Skill | null; all: Measured[] };

function groupMeasures(province: ProvincePage): Ungrouped[] {
  const { coverage } = province;
  const teams = [
    ofFigure(province.teams),
    ofRate(province.teamsPer10kInhabitants),
    ofRate(province.teamsPerCommune),
    ofFigure(province.communeTeams!),
    ofFigure(province.hamletTeams!),
    ofFigure(province.members),
    ofRate(province.membersPer100Inhabitants),
    ofRate(province.membersPerTeam),
    ofFigure(province.trainedMembers),
    ofFigure(coverage.communesCovered),
    ofFigure(coverage.communesCoveredPct),
    ofFigure(coverage.hamletsCoveredPct),
  ];
  return [
    { topic: "teams", skill: null, all: teams },
    ...province.skills.map(({ skill, indicators }) => ({ topic: "skills" as const, skill, all: indicators.map(({ figure }) => ofFigure(figure)) })),
    { topic: "foundation", skill: null, all: province.foundation.map(({ figure }) => ofFigure(figure)) },
    { topic: "context", skill: null, all: province.context.map(({ figure }) => ofFigure(figure)) },
  ];
}

function split({ topic, skill, all }: Ungrouped, presentOf: (code: string) => Measured | null): MeasureGroup {
  const measures = all.filter(({ value, missing }) => value !== null || missing !== "NOT_APPLICABLE").map((own) => ({ own, present: presentOf(own.code) }));
  const isKnown = ({ own, present }: ProvinceMeasure) => own.value !== null || present !== null;
  return { topic, skill, known: measures.filter(isKnown), missing: measures.filter((measure) => !isKnown(measure)) };
}

function ofFigure({ others, ...figure }: FigureParts & { others: FigureParts[] }): Measured {
  const { code, nameVi, nameEn } = figure.indicator;
  return { kind: "figure", code, nameVi, nameEn, value: figure.value, missing: figure.missing, figure, others };
}

function ofRate(rate: RateParts): Measured {
  const { code, nameVi, nameEn } = rate.definition;
  return { kind: "rate", code, nameVi, nameEn, value: rate.value, missing: rate.missing, rate };
}
