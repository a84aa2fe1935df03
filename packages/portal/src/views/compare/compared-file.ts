import type { Boundary } from "../../graphql/graphql.ts";
import type { Strategy } from "./peers.query.ts";

/** One value as the browser shows it, in the words of one language. */
export type ComparedValue = {
  /** The number behind the text, to find its place on a strip; null where there is none. */
  value: number | null;
  text: string;
  /** Why there is none; null where there is one. */
  missing: string | null;
  /** True where figures are published that cannot be added up or divided. */
  isUncounted: boolean;
  period: string | null;
  /** YYYY-MM-DD, to see whether figures are of different dates. */
  periodEnd: string | null;
  /** Numerator and denominator of a rate with their dates; null for an indicator. */
  parts: string | null;
  /** Both parts of a rate as numbers, to compute it anew over several provinces; null for an indicator and where there is none. */
  fraction: { numerator: number; denominator: number; per: number; decimals: number } | null;
  /** How the source words it, as the API names it; null where there is none. */
  qualifier: string | null;
  /** Side of the merger of 2025 that it was counted on; null where there is none. Among the 34 those of two sides are neither added up nor judged. */
  side: "before" | "after" | null;
  /** True for what was added up from the old provinces of one of the 34. */
  isSummed: boolean;
  marks: { kind: string; label: string }[];
  /** True for a figure that is provisional, estimated, of another definition or of low reliability: drawn hollow. */
  isCautious: boolean;
  source: { publisher: string; url: string } | null;
};

/** What the overview says of a measure besides its values. */
export type ComparedMeasure = {
  code: string;
  name: string;
  unit: string;
  decimals: number;
  /** True for a count that adds up: a larger province has more of it, so that it is never judged. */
  isSum: boolean;
  /** False for counts that add up, and where the base differs by source: then no province is called higher or lower. */
  isJudged: boolean;
  /** First year of a new method, as "2024"; figures of before and after it are not held against each other. Null for none. */
  seriesBreak: string | null;
  /** What every figure of it bears, in a sentence; null for nothing. */
  shared: string | null;
  /** Middle of all provinces with a figure; null where none is judged, where fewer than twelve have a figure, and where these lie on both sides of the merger or of a break in the series. */
  middle: { median: number; text: string; tolerance: string; known: number } | null;
  /** How all provinces with a figure spread, to draw it; null where they are fewer than three or lie on both sides of the merger. */
  spread: { lower: number; median: number; upper: number } | null;
};

/** A province that can be chosen. */
export type ComparedProvince = {
  slug: string;
  /** Of the statistics office, within the division. */
  code: string;
  /** Its name, with what tells it from a namesake of the other division. */
  name: string;
  /** The bare name, for where the division is plain and room is scarce. */
  shortName: string;
  href: string;
  /** What became of it, or what it is made of; null where the merger left it as it was. */
  lineage: string | null;
};

/** Everything the comparison of one division needs in the browser. */
export type ComparedFile = {
  boundary: Boundary;
  provinces: ComparedProvince[];
  /** Slugs of provinces that only the other division has. */
  elsewhere: string[];
  /** Slugs that provinces have in the other division where the merger changed their name alone, each with that of here. */
  renamed: Record<string, string>;
  /** Measures by topic, in the order of the catalogue. */
  topics: { name: string; measures: ComparedMeasure[] }[];
  /** The regions with the slugs of their provinces; none of the 34. */
  regions: { slug: string; name: string; members: string[] }[];
  release: { version: string; date: string };
  /** By code of the measure, then by slug. */
  values: Record<string, Record<string, ComparedValue>>;
};

/** The peers of one province by one strategy, with the verdicts against them. */
export type PeersOfStrategy = {
  strategy: Strategy;
  name: string;
  none: string | null;
  peers: { slug: string; reason: string }[];
  /** By code of the measure. */
  verdicts: Record<string, ShownVerdict>;
  practices: { text: string; href: string }[];
};

/** A verdict as the browser shows it. */
export type ShownVerdict = {
  /** Null where no verdict is given, for which `withheld` is the reason. */
  standing: "HIGHER" | "SIMILAR" | "LOWER" | null;
  withheld: string | null;
  sign: string;
  text: string;
  detail: string;
  /** Median of the peers, to draw it; null where fewer than three have a figure. */
  median: number | null;
  /** The same in words. */
  medianText: string | null;
  /** How far from it still counts as similar; null without a verdict. */
  tolerance: string | null;
  cautions: string[];
};

/** Several provinces as one column, under a name. */
export type NamedGroup = { name: string; members: ComparedProvince[] };

/** What is side by side at the moment. */
export type Shown = { provinces: ComparedProvince[]; group: PeersOfStrategy | null; together: NamedGroup | null };
