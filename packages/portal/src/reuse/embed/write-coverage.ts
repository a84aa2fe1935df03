import { formatPeriodSpan } from "../../parts/format/period.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { Measure } from "../../parts/map/measure.ts";

/** Says above a framed map of how many provinces there are figures, of which dates, and who published them. */
export function writeCoverage(measure: Measure, lang: Lang): string {
  const text = words(lang).embed;
  const { provinceCount, withFigure, oldestPeriod, newestPeriod } = measure.coverage;
  const publishers = [...new Set(measure.provinces.flatMap(({ figure }) => figure.source?.publisher ?? []))];
  return [
    text.found(String(withFigure), String(provinceCount)),
    oldestPeriod && newestPeriod ? text.span(formatPeriodSpan(oldestPeriod, newestPeriod, lang)) : "",
    publishers.length > 2 ? text.sourcesInTable(String(publishers.length)) : publishers.length > 0 ? text.from(publishers.join("; ")) : "",
  ]
    .filter(Boolean)
    .join(" ");
}
