import type { FigureParts } from "../../parts/figure/figure.query.ts";
import { formatPeriodSpan } from "../../parts/format/period.ts";
import { publisherOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { Measure } from "../../parts/map/measure.ts";

/** Where the figures of a picture come from and when they are true for; `span` is null when there is no figure. */
export type Origins = { sources: string; span: string | null };

/** Most publishers that a picture names one by one; the others are counted, and stand on the page it names. */
const most = 6;

/**
 * Says who published the figures and of which dates they are: those of `named` first, which a title speaks of, then those of most figures. Figures without a value
 * or a source are passed over. `others` words those that are only counted: where they are listed is not the same in a picture and on its page.
 */
export function listOrigins(
  figures: FigureParts[],
  lang: Lang,
  { named: first = [], others = words(lang).share.picture.others }: { named?: FigureParts[]; others?: (count: string) => string } = {},
): Origins {
  const text = words(lang).share.picture;
  const known = figures.filter((figure) => figure.value !== null && figure.period !== null && figure.periodEnd !== null);
  const byPublisher = new Map<string, FigureParts[]>();
  for (const figure of known) {
    const publisher = figure.source && publisherOf(lang, figure.source);
    if (publisher) byPublisher.set(publisher, [...(byPublisher.get(publisher) ?? []), figure]);
  }
  const ofTitle = listPublishers(first, lang);
  const publishers = [...byPublisher].toSorted((one, other) => Number(ofTitle.has(other[0])) - Number(ofTitle.has(one[0])) || other[1].length - one[1].length);
  const named = publishers.slice(0, most).map(([publisher, theirs]) => text.source(publisher, spanOf(theirs, lang)!));
  const rest = publishers.length - named.length;
  const list = [named.join("; "), rest > 0 ? others(String(rest)) : ""].filter(Boolean).join("; ");
  return { sources: list || text.noSource, span: spanOf(known, lang) };
}

/** Lists who published figures, each once, in their order. */
export function listPublishers(figures: FigureParts[], lang: Lang): Set<string> {
  return new Set(figures.flatMap(({ value, source }) => (value !== null && source ? [publisherOf(lang, source)] : [])));
}

/** Lists the figures that a map is drawn from: of a rate both the numerator and the denominator. */
export function figuresOfMeasure(measure: Measure, provinceFigures: FigureParts[]): FigureParts[] {
  if (!measure.isRate) return provinceFigures;
  return measure.provinces.flatMap(({ rate }) => (rate && rate.value !== null ? [rate.numerator, rate.denominator] : []));
}

function spanOf(figures: FigureParts[], lang: Lang): string | null {
  const sorted = figures.toSorted((one, other) => one.periodEnd!.localeCompare(other.periodEnd!));
  return sorted.length > 0 ? formatPeriodSpan(sorted[0]!.period!, sorted.at(-1)!.period!, lang) : null;
}
