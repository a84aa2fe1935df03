import { formatPeriod } from "../../parts/format/period.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { listOrigins, listPublishers } from "../../reuse/picture/list-origins.ts";
import type { PictureChart } from "./chart.ts";

/** Says who published the figures of a chart and of which dates they are; of a chart that counts figures alone, in which release they were counted. */
export function writeOrigin(chart: PictureChart, version: string, lang: Lang): string {
  const text = words(lang).picture.chart;
  const figures = chart.rows.flatMap(({ figure }) => (figure && figure.value !== null ? [figure] : []));
  if (figures.length === 0) return text.counted(version);
  const { sources, span } = listOrigins(figures, lang, { named: chart.named, others: text.others });
  const { picture } = words(lang).share;
  return [picture.sources(sources.replace(/\.$/, "")), span ? picture.dates(span) : ""].filter(Boolean).join(" ");
}

/** More publishers than that are too many for one sentence. */
const mostInSentence = 3;

/** Writes the finding of a chart as a sentence to print: with who published the figures that it names, or all of them where they are few; else with where they were counted. */
export function writeQuote(chart: PictureChart, release: { version: string; date: string }, address: string, lang: Lang): string {
  const text = words(lang).picture.chart;
  const figures = chart.named ?? chart.rows.flatMap(({ figure }) => figure ?? []);
  const count = listPublishers(figures, lang).size;
  const sources = count > 0 && (chart.named || count <= mostInSentence) ? listOrigins(figures, lang, { others: text.others }).sources.replace(/\.$/, "") : null;
  return text.quote(chart.title, sources, release.version, formatPeriod(release.date, lang), address);
}
