import { presentFigure, presentRate, type PresentedFigure } from "../../parts/figure/present-figure.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { nameProvince } from "../../i18n/name-province.ts";
import { words } from "../../i18n/words.ts";
import { isCompared } from "../compare/is-compared.ts";
import { presentVerdict, type PresentedVerdict } from "../compare/present-verdict.ts";
import type { Verdict } from "../compare/peers.query.ts";
import { writeRank } from "../compare/write-rank.ts";
import { measureOnce } from "../indicator/measure-once.ts";
import type { Measured, ProvinceMeasure } from "./collect-measures.ts";
import { compareWithPeers, type Comparison } from "./compare-with-peers.ts";
import { drawPlace, type Place } from "./draw-place.ts";
import type { ProvinceView } from "./load-province.ts";
import { nameOldDivision } from "./name-old-division.ts";
import type { Subject } from "../../parts/take-part/write-subject.ts";
import { presentTrend, type Trend } from "./present-trend.ts";
import { writeDatedValue } from "./write-lead.ts";

/** One row of the list of measures, in the words of one language. */
export type MeasureRow = {
  code: string;
  name: string;
  href: string;
  /** The province whose figure leads, and the measure. */
  subject: Subject;
  definition: string;
  /** The figure that leads, and what it is made of. */
  measured: Measured;
  shown: PresentedFigure;
  /** Which side of July 2025 it is of, where the other one could be thought of: "since" where the present province leads, "before" for sums of old provinces and for old communes. */
  side: string | null;
  /** The figure of the old province, where the present one leads; null else. */
  beside: string | null;
  /** Whose figures are compared, where the one that leads is of another province. */
  comparedOf: string | null;
  /** Other figures of the province itself, all in the table of this page. */
  others: number;
  trend: Trend | null;
  place: Place | null;
  rank: string | null;
  /** Null for a count, which grows with the province. */
  comparison: Comparison | null;
  verdict: PresentedVerdict | null;
};

/** Puts a measure of a province into a row; `verdict` is the one against the first group of peers, undefined where the measure is not judged at all. */
export async function presentMeasure({ own, present }: ProvinceMeasure, verdict: Verdict | undefined, view: ProvinceView, lang: Lang): Promise<MeasureRow> {
  const { province, peers } = view;
  const measured = present ?? own;
  const measure = await measureOnce(own.code, lang, province.boundary);
  const presentedOwn = presentMeasured(own, lang);
  // Where the base differs by source, that is said in place of a comparison; a count that grows with the province has none.
  const hasComparison = !measure.comparable || (await isCompared(own.code));
  const median = peers.country.get(own.code)?.median ?? null;
  const isJudged = verdict !== undefined && own.value !== null;
  // To have more of a count is no higher place.
  const isRanked = own.value !== null && measure.comparable && measure.unit !== "count";
  const text = words(lang).province;
  return {
    code: own.code,
    name: nameOf(lang, own),
    href: measure.href,
    subject: { province: present ? province.presentProvince : province, indicator: own.code },
    definition: measure.definition,
    measured,
    shown: presentMeasured(measured, lang),
    others: own.kind === "figure" && own.value !== null ? own.others.length : 0,
    side: present ? text.side.PRESENT : nameOldDivision(own, lang),
    beside: present && own.value !== null ? `${text.side.BEFORE}: ${writeShort(own, lang)}` : null,
    comparedOf: present ? words(lang).measures.ofOld(nameProvince(lang, province)) : null,
    trend: own.kind === "figure" && !present ? await presentTrend([own.figure, ...own.others], peers.seriesBreaks.get(own.code) ?? null, lang) : null,
    place: isRanked && !present ? drawPlace(measure, median, province.code) : null,
    rank: isRanked ? await writeRank(own.code, province, lang) : null,
    comparison: hasComparison ? await compareWithPeers(own.code, presentedOwn, view, lang) : null,
    verdict: isJudged && !present ? presentVerdict(verdict, lang) : null,
  };
}

/** Puts what is known by a measure into words. */
export function presentMeasured(measured: Measured, lang: Lang): PresentedFigure {
  return measured.kind === "rate" ? presentRate(measured.rate, lang) : presentFigure(measured.figure, lang);
}

function writeShort(measured: Measured, lang: Lang): string {
  if (measured.kind === "figure") return writeDatedValue(measured.figure, lang);
  const { text, periodInSentence } = presentRate(measured.rate, lang);
  return words(lang).figure.part(text, periodInSentence ?? "");
}
