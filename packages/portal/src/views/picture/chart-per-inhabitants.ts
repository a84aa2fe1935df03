import { findOutliers } from "@toso/api/domain";
import { writePart } from "../../parts/figure/write-sentence.ts";
import { formatNumber } from "../../parts/format/number.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { Measure } from "../../parts/map/measure.ts";
import type { Spread } from "../../parts/chart/present-strip.ts";
import type { PictureChart } from "./chart.ts";
import { writeMarked } from "./show-marks.ts";
import { rowsOfRate } from "../../reuse/download/write-figure-rows.ts";
import { drawOutliers } from "./draw-outliers.ts";

/** No more are named at either end. */
const most = 4;

/** Presents how provinces spread over a rate, and names those that lie apart from the others, or the lowest and the highest where none does. */
export function presentPerInhabitants({ code, boundary, provinces, decimals, name: measured }: Measure, spread: Spread | null, lang: Lang): PictureChart {
  const text = words(lang).picture.perInhabitants;
  const write = (value: number) => formatNumber(value, decimals, lang);
  const known = provinces
    .flatMap((province) => (province.figure.value === null || !province.rate ? [] : [{ ...province, value: province.figure.value, rate: province.rate }]))
    .toSorted((one, other) => other.value - one.value);
  const quartiles =
    spread?.lowerQuartile != null && spread.upperQuartile != null ? { lowerQuartile: spread.lowerQuartile, upperQuartile: spread.upperQuartile } : null;
  const outliers = findOutliers(known, quartiles);
  const list = (side: typeof known) =>
    new Intl.ListFormat(lang === "vi" ? "vi" : "en-GB").format(side.slice(0, most).map(({ name, figure }) => text.named(name, figure.text)));
  const median = spread?.median == null ? null : write(spread.median);
  const [low, high] = [list(outliers.low), list(outliers.high)];
  const title =
    known.length === 0 || median === null
      ? text.none
      : outliers.beyond
        ? text.apart([high, low].filter(Boolean).join("; "), median)
        : high && low
          ? text.ends(low, high, median)
          : text.alike(median);
  const [first, last] = [known[0], known.at(-1)];
  const inTitle = median === null ? [] : [...outliers.high.slice(0, most), ...outliers.low.slice(0, most)];
  return {
    code: "per-inhabitants",
    title,
    named: inTitle.flatMap(({ rate: { numerator, denominator } }) => [numerator, denominator]),
    sentences: [
      ...(first && last && first !== last
        ? [text.range(text.named(last.name, last.figure.text), text.named(first.name, first.figure.text), String(known.length), String(provinces.length))]
        : []),
      ...(outliers.beyond ? [text.rule] : []),
      text.dates,
      ...writeMarked(
        known.map(({ name, ownMarks }) => ({ name, marks: ownMarks })),
        lang,
      ),
    ],
    draw:
      known.length < 2 ? null : (width) => drawOutliers(known, { ...outliers, median: spread?.median ?? null }, { write, median: text.median }, most, width),
    spoken: `${measured}. ${title}`,
    key: [
      { sign: "dot", label: text.each },
      ...(known.some(({ drawing }) => drawing.signs !== "") ? [{ sign: "dot-hollow", label: words(lang).chart.key.cautious }] : []),
    ],
    table: {
      columns: [{ label: measured, isNumber: true }, { label: words(lang).figure.numerator }, { label: words(lang).figure.denominator }],
      rows: known.map(({ name, slug, href, figure, rate, ownMarks }) => ({
        name,
        href,
        tell: { province: { boundary, slug }, indicator: code },
        cells: [{ text: figure.text, marks: ownMarks }, writePart(rate.numerator, lang), writePart(rate.denominator, lang)],
      })),
    },
    rows: known.flatMap(({ rate }) => rowsOfRate(rate)),
  };
}
