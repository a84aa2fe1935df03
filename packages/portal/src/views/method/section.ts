/** A paragraph, a list, numbered steps, or terms with their meaning. */
export type Block = string | { list: string[] } | { steps: string[] } | { terms: { term: string; meaning: string }[] };

/** One section of the method page; `body` gets the facts of the release the page is built from, already written in words. */
export type Section = { heading: string; body: (facts: MethodFacts) => Block[] };

/** Facts of the release that the text names, each already formatted in the language of the page. */
export type MethodFacts = {
  version: string;
  releaseDate: string;
  figureCount: string;
  sourceCount: string;
  provincesWithTeams: string;
  provincesWithMembers: string;
  provinceCount: string;
  /** Teams of one city before and after it took in its neighbour, each with its date; the name of both provinces. */
  merged: { name: string; neighbour: string; before: string; after: string };
  /** Sum of the provinces' teams, the national figure and the share between them. */
  reconciled: { sum: string; national: string; share: string };
};

/** The sections in the order of the page; each name is also the anchor of its section in both languages. */
export const sectionOrder = [
  "teams",
  "counted",
  "collected",
  "period",
  "qualifier",
  "status",
  "headline",
  "present",
  "breaks",
  "disagreement",
  "comparable",
  "rates",
  "compare",
  "targets",
  "reconciliation",
  "boundaries",
  "map",
  "releases",
  "licence",
  "absent",
] as const;

export type SectionName = (typeof sectionOrder)[number];
