import { formatValue } from "../../parts/format/number.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { MeasuredProvince } from "../../parts/map/measure.ts";
import { writeShared } from "../../parts/map/write-shared.ts";
import type { IndicatorView } from "../../views/indicator/load-indicator.ts";
import { formatPeriodInSentence, formatPeriodSpan } from "../../parts/format/period.ts";
import { findExtremes } from "./find-extremes.ts";

/** Marks that doubt a figure itself; those of its date and of how it was added up stand on the page. */
const ofFigure = new Set(["provisional", "estimated", "definition", "unreliable", "disagreement"]);

/** What a card says of how provinces differ: labels with values, then one sentence with the same, and what must be known with it. */
export type ExtremeWords = { rows: { label: string; value: string }[]; sentence: string; origin: string };

/** Puts the highest, the lowest and the middle of a measure into words, with dates and marks; null where that would mean nothing (see `findExtremes`). */
export function writeExtremes(view: IndicatorView, lang: Lang): ExtremeWords | null {
  const { measure } = view;
  const all = findExtremes(view, measure.provinces.length);
  if (!all) return null;
  const { card } = words(lang).share;
  const median = formatValue(all.median, measure.unit, measure.decimals, lang);
  const rows = [
    { label: card.highest, value: nameEnd(all.highest, lang) },
    { label: card.lowest, value: nameEnd(all.lowest, lang) },
    { label: card.median(String(all.count)), value: median },
  ];
  const { oldestPeriod, newestPeriod } = measure.coverage;
  const dates =
    !oldestPeriod || !newestPeriod
      ? ""
      : oldestPeriod === newestPeriod
        ? formatPeriodInSentence(oldestPeriod, lang)
        : formatPeriodSpan(oldestPeriod, newestPeriod, lang);
  const shared = writeShared(measure, lang);
  return {
    rows,
    sentence: `${rows.map(({ label, value }) => `${label} ${value}`).join(", ")}. ${dates ? card.dated(dates) : ""} ${shared}`.trim(),
    origin: [dates && card.dated(dates), shared].filter(Boolean).join(" "),
  };
}

/** Names the province at one end with its value and the marks that not all bear; of several with one value two are named, more are counted. */
function nameEnd(provinces: MeasuredProvince[], lang: Lang): string {
  const { card } = words(lang).share;
  const first = provinces[0]!;
  const equal = provinces.filter(({ figure }) => figure.text === first.figure.text);
  const marks = [...new Set(equal.flatMap(({ figure }) => figure.marks.filter(({ kind }) => ofFigure.has(kind)).map(({ label }) => label)))];
  const value = marks.length > 0 ? `${first.figure.text} (${marks.join(", ")})` : first.figure.text;
  const names = equal.length > 2 ? card.several(String(equal.length)) : equal.map(({ name }) => name).join(card.and);
  return `${names} ${value}`;
}
