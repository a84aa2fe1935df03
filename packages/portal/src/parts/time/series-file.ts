import type { Mark, MarkKind } from "../figure/list-marks.ts";
import type { PresentedSource } from "../figure/present-figure.ts";
import type { time } from "../../i18n/vi/time.ts";
import type { Scale } from "../map/present-province.ts";

/** One figure of a province in the words of one language, as it is shown while it leads. */
export type SeriesEntry = {
  /** Day (YYYY-MM-DD) from which on it is known. */
  day: string;
  /** Year of its period; null for a rate, whose parts may be of two years. */
  year: string | null;
  /** Null where a rate cannot be computed from what was known; `text` then says why. */
  value: number | null;
  text: string;
  /** The value with what is counted, as it is read out. */
  spoken: string;
  period: string;
  periodInSentence: string;
  /** Last day of the period, YYYY-MM-DD, to sort by. */
  periodEnd: string;
  sentence: string;
  marks: MarkKind[];
  notes: string[];
  /** Place in the list of sources; null where there is none. */
  source: number | null;
  /** Numerator and denominator of a rate, each with its date and the place of its source; null else. */
  parts: { text: string; source: number | null }[] | null;
};

/** All figures of one province in the order of the headline rule, best first: the first that fits a moment is the one to show. */
export type SeriesProvince = { code: string; slug: string; name: string; href: string; entries: SeriesEntry[] };

/** A year on the map, with how many provinces have a figure of it. */
export type MappedYear = { year: string; count: number };

/** What the browser gets of an indicator or rate when a reader asks for another moment than the newest. */
export type SeriesFile = {
  name: string;
  /** Rising; empty where fewer than two years have enough provinces. */
  years: MappedYear[];
  /** First day from which on any figure is known, YYYY-MM-DD; null where there is none. */
  firstDay: string | null;
  /** Day of the release, YYYY-MM-DD. */
  lastDay: string;
  /** One scale for all moments. */
  scale: Scale;
  marks: Partial<Record<MarkKind, Mark>>;
  sources: PresentedSource[];
  provinces: SeriesProvince[];
};

/** What the browser gets of a province when a reader asks what was known of it on a day; figures by the code of their indicator or rate as addresses have it. */
export type ProvinceFile = Pick<SeriesFile, "firstDay" | "lastDay" | "marks" | "sources"> & {
  figures: Record<string, SeriesEntry[]>;
  /** Where the present province goes by the same name: what was published for that one. Empty else. */
  present: Record<string, SeriesEntry[]>;
  /** What the first sentence of the page tells. */
  lead: string[];
  words: Pick<typeof time, "set" | "moment" | "missing" | "problem" | "cited" | "day"> &
    Record<"rest" | "caption" | "open" | "headline" | "numerator" | "denominator" | "missingSentence", string> & { side: Record<"before" | "present", string> };
};
