import { formatPeriodInSentence, formatPeriodSpan } from "../format/period.ts";
import { type Lang, nameOf, publisherOf } from "../../i18n/lang.ts";
import { nameArea } from "../../i18n/name-province.ts";
import { words } from "../../i18n/words.ts";
import type { FigureParts, RateParts } from "./figure.query.ts";
import { listDoubts } from "./list-doubts.ts";
import { writeFigureText, writeRateText } from "./write-value.ts";

/**
 * Turns a figure into one plain sentence with all that casts doubt on it: "Đến tháng 6/2023, Hà Giang có 2.071 tổ công nghệ số cộng đồng (độ tin cậy thấp; theo …)."
 * A missing figure gives a sentence with the reason, and says that missing is not zero.
 */
export function writeFigureSentence(figure: FigureParts, lang: Lang): string {
  const text = words(lang).figure;
  const name = lowerFirst(nameOf(lang, figure.indicator));
  if (figure.value === null || figure.period === null) {
    const reason = text.missing[figure.missing ?? "NO_PUBLISHED_FIGURE"];
    const write = (figure.missing ?? "NO_PUBLISHED_FIGURE") === "NO_PUBLISHED_FIGURE" ? text.none : text.noneForReason;
    return write(areaName(figure, lang, true), name, reason);
  }
  const source = figure.source ? [text.sourceOf(publisherOf(lang, figure.source))] : [];
  const origin = [...listDoubts(figure, lang, { withDate: false }), ...source].join("; ");
  const number = writeFigureText(figure, lang);
  const area = areaName(figure, lang, false);
  const quantity = text.quantity[figure.indicator.code];
  if (quantity) return text.has(writeWhen(figure, lang), area, quantity(number), origin);
  const value = figure.unit === "index" ? text.indexPoints(number) : number;
  return text.is(writeWhen(figure, lang), area, name, value, origin);
}

/** Turns a rate into one sentence with its numerator and denominator, the dates of both and what casts doubt on them; a missing rate gives the reason. */
export function writeRateSentence(rate: RateParts, lang: Lang): string {
  const text = words(lang).figure;
  const name = lowerFirst(nameOf(lang, rate.definition));
  if (rate.value === null) {
    const write = (rate.missing ?? "NO_PUBLISHED_FIGURE") === "NO_PUBLISHED_FIGURE" ? text.none : text.noneForReason;
    return write(areaName(rate.numerator, lang, true), name, text.missing[rate.missing ?? "NO_PUBLISHED_FIGURE"]);
  }
  const area = areaName(rate.numerator, lang, false);
  const number = writeRateText(rate, lang);
  const sentence = text.rate[rate.definition.code]?.(area, number) ?? text.rateOther(area, nameOf(lang, rate.definition), number);
  const whole = text.rateFrom(sentence, writePartWithDoubts(rate.numerator, lang), writePartWithDoubts(rate.denominator, lang));
  return whole[0]!.toUpperCase() + whole.slice(1);
}

/** Writes one side of a rate with its date: "2.071 tổ (tháng 7/2023)". */
export function writePart(figure: FigureParts, lang: Lang): string {
  return writeDated(figure, [], lang);
}

/** Writes one side of a rate that is taken away alone: "2.071 tổ (tháng 7/2023, độ tin cậy thấp)". */
function writePartWithDoubts(figure: FigureParts, lang: Lang): string {
  return writeDated(figure, listDoubts(figure, lang), lang);
}

function writeDated(figure: FigureParts, doubts: string[], lang: Lang): string {
  const text = words(lang).figure;
  const number = writeFigureText(figure, lang);
  const quantity = text.shortQuantity[figure.indicator.code]?.(number) ?? number;
  const dated = [writePeriodInSentence(figure, lang), ...doubts].filter((part) => part !== null);
  return dated.length > 0 ? text.part(quantity, dated.join(", ")) : quantity;
}

/** Writes the date of a figure for a sentence, "tháng 7/2023"; of a sum over figures of several dates their span, "7/2023 – 12/2024". Null for a missing figure. */
export function writePeriodInSentence(figure: FigureParts, lang: Lang): string | null {
  const { oldestPeriod, newestPeriod } = figure.summedFrom ?? {};
  if (oldestPeriod && newestPeriod && oldestPeriod !== newestPeriod) return formatPeriodSpan(oldestPeriod, newestPeriod, lang);
  return figure.period && formatPeriodInSentence(figure.period, lang);
}

/** Lower-cases the first letter of a name for the middle of a sentence, unless the name begins with an acronym. */
export function lowerFirst(name: string): string {
  const [first = "", second = ""] = name;
  return second === second.toLowerCase() ? first.toLowerCase() + name.slice(1) : name;
}

function writeWhen(figure: FigureParts, lang: Lang): string {
  const { when } = words(lang).figure;
  const { oldestPeriod, newestPeriod } = figure.summedFrom ?? {};
  if (oldestPeriod && newestPeriod && oldestPeriod !== newestPeriod) return when.span(formatPeriodSpan(oldestPeriod, newestPeriod, lang));
  const period = formatPeriodInSentence(figure.period!, lang);
  if (figure.periodBasis === "PUBLICATION") return when.published(period);
  if (figure.periodBasis === "ESTIMATED") return when.estimated(period);
  const isStock = figure.unit === "count" && figure.period!.length > 4;
  return isStock ? when.stock(period) : when.year(period);
}

/** Gives the name of the area of a figure for the beginning of a sentence. */
export function nameFigureArea(figure: FigureParts, lang: Lang): string {
  return areaName(figure, lang, true);
}

function areaName(figure: FigureParts, lang: Lang, atStart: boolean): string {
  const text = words(lang).figure;
  if (figure.area.kind === "NATION") return atStart ? text.nationAtStart : text.nation;
  const name = nameArea(lang, figure.area);
  // What old provinces had is none of the new one, which was not there yet.
  return figure.value !== null && figure.method === "SUMMED" && figure.area.scheme === "VN34" ? text.oldProvincesOf(name) : name;
}
