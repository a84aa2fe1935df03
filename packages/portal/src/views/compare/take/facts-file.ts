/** A figure as the dataset has it, for files: codes and dates as they are there, no words of a language. */
export type Fact = {
  value: number | null;
  /** Why there is none, as the API names it. */
  missing: string | null;
  period: string | null;
  /** First date of what was added up; null where it is that of the period, and for what was not added up. */
  since: string | null;
  periodBasis: string | null;
  qualifier: string | null;
  obsStatus: string;
  method: string | null;
  source: string | null;
  sourceUrl: string | null;
  /** Side of the merger of 2025 that it was counted on; of a rate that of its numerator. */
  side: "before" | "after" | null;
};

/** A figure, or a rate with the figures it is made of. */
export type ComparedFact = Fact & { numerator: Fact | null; denominator: Fact | null };

/** All figures that are compared among the provinces of a division: what the CSV of a comparison is written from. */
export type FactsFile = {
  boundary: "VN63" | "VN34";
  release: string;
  /** Codes of the statistics office by slug. */
  codes: Record<string, string>;
  /** Codes of what each rate is made of. */
  parts: Record<string, { numerator: string; denominator: string; per: number }>;
  /** By code of the measure, then by slug. */
  figures: Record<string, Record<string, ComparedFact>>;
};
