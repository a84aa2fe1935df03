import type { Strategy } from "./peers.query.ts";

/** One value as the browser shows it, in the words of one language. */
export type ComparedValue = {
  /** The number behind the text, to find its place on a strip; null where there is none. */
  value: number | null;
  text: string;
  /** Why there is none; null where there is one. */
  missing: string | null;
  period: string | null;
  /** YYYY-MM-DD, to see whether figures are of different dates. */
  periodEnd: string | null;
  /** Numerator and denominator of a rate with their dates; null for an indicator. */
  parts: string | null;
  /** Both parts of a rate as numbers, to compute it anew over several provinces; null for an indicator and where there is none. */
  fraction: { numerator: number; denominator: number; per: number; decimals: number } | null;
  marks: { kind: string; label: string }[];
  source: { publisher: string; url: string } | null;
};

/** A province that can be chosen. */
export type ComparedProvince = {
  slug: string;
  name: string;
  href: string;
  /** What became of it, or what it is made of; null where the merger left it as it was. */
  lineage: string | null;
};

/** Everything the comparison of one division needs in the browser. */
export type ComparedFile = {
  provinces: ComparedProvince[];
  /** Slugs of provinces that only the other division has. */
  elsewhere: string[];
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
  /** Null where no verdict is given. */
  standing: string | null;
  sign: string;
  text: string;
  detail: string;
  /** Median of the peers, to draw it; null without one. */
  median: number | null;
  cautions: string[];
};

/** What is side by side at the moment. */
export type Shown = { provinces: ComparedProvince[]; group: PeersOfStrategy | null };
