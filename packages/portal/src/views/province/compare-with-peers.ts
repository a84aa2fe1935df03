import { asShown, fewestPeers } from "@toso/api/domain";
import type { PresentedFigure } from "../../parts/figure/present-figure.ts";
import { writeFigureText } from "../../parts/figure/write-value.ts";
import { formatNumber, formatValue } from "../../parts/format/number.ts";
import { formatPeriod, formatPeriodSpan } from "../../parts/format/period.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { Measure } from "../../parts/map/measure.ts";
import { measureOnce } from "../indicator/measure-once.ts";
import type { ProvinceView } from "./load-province.ts";
import type { PeerSpread } from "./peers.query.ts";

/** One thing a province stands beside: a median or the national figure, with how many provinces are behind it. */
export type PeerLine = { label: string; value: string; detail: string; distance: string };

/** A province beside its peers for one indicator or rate. */
export type Comparison = { lines: PeerLine[]; note: string | null; comparable: boolean };

/**
 * Sets the own figure of a province beside the medians of its region and of its division, and beside the national figure where one
 * exists. Where an indicator is not comparable, there is no line; where fewer than three provinces have a figure, their number stands in place of a median.
 */
export async function compareWithPeers(code: string, own: PresentedFigure, view: ProvinceView, lang: Lang): Promise<Comparison> {
  const measure = await measureOnce(code, lang, view.province.boundary);
  if (!measure.comparable) return { lines: [], note: null, comparable: false };
  const text = words(lang).province.peers;
  const { province, peers } = view;
  const country = peers.country.get(code) ?? null;
  const region = peers.region.get(code) ?? null;
  const isSafe = !own.marks.some((mark) => mark.kind === "definition" || mark.kind === "unreliable");
  const line = (label: string, spread: PeerSpread | null) =>
    spread && spread.median !== null ? [medianLine(label, spread, isSafe ? own.value : null, measure, lang)] : [];
  return {
    comparable: true,
    lines: [
      ...(province.region ? line(text.region(nameOf(lang, province.region)), region) : []),
      ...line(text.country(String(measure.provinces.length)), country),
      ...nationLine(measure, lang),
    ],
    note: own.value !== null && !isSafe ? text.noDistance : null,
  };
}

function medianLine(label: string, spread: PeerSpread, own: number | null, measure: Measure, lang: Lang): PeerLine {
  const text = words(lang).province.peers;
  if (spread.provincesWithFigure < fewestPeers) {
    const few = words(lang).measures.fewFigures(String(spread.provincesWithFigure), String(spread.provinceCount));
    return { label, value: "", detail: few, distance: "" };
  }
  const withFigure = text.withFigure(String(spread.provincesWithFigure), String(spread.provinceCount));
  const { oldestPeriod, newestPeriod } = spread;
  const span = oldestPeriod && newestPeriod ? text.span(formatPeriodSpan(oldestPeriod, newestPeriod, lang)) : "";
  return {
    label,
    value: formatValue(spread.median!, measure.unit, measure.decimals, lang),
    detail: [withFigure, span, ...measure.sharedMarks.map((mark) => mark.label)].filter(Boolean).join(", "),
    distance: own === null ? "" : writeDistance(own, spread.median!, measure, lang),
  };
}

/** Says how far a value lies from a median after rounding both as they are shown, so that the reader's own subtraction agrees. */
function writeDistance(own: number, median: number, measure: Measure, lang: Lang): string {
  const text = words(lang).province.peers;
  // Not toFixed: 88.05 is written as 88.1, and would be cut to 88.0.
  const round = (value: number) => asShown(value, measure.decimals);
  const distance = round(round(own) - round(median));
  if (distance === 0) return text.equal;
  const number = formatNumber(Math.abs(distance), measure.decimals, lang);
  const unit = { percent: text.percentagePoints, index: text.indexPoints }[measure.unit];
  const written = unit ? unit(number) : number;
  return distance > 0 ? text.above(written) : text.below(written);
}

function nationLine(measure: Measure, lang: Lang): PeerLine[] {
  const { national } = measure.coverage;
  // The national count of teams says nothing beside the count of one province; only shares and indices stand beside each other.
  if (!national || national.value === null || national.unit === "count") return [];
  return [
    {
      label: words(lang).province.peers.nation,
      value: writeFigureText(national, lang),
      detail: national.period ? formatPeriod(national.period, lang) : "",
      distance: "",
    },
  ];
}
