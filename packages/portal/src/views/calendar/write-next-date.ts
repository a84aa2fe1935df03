import { formatPeriodInSentence } from "../../parts/format/period.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { NextDate } from "./calendar.query.ts";

/** Writes when the next figures are expected, as exactly as it is known; "when a source publishes" for null. */
export function writeNextDate(next: Pick<NextDate, "expected" | "basis" | "sourcePublisher"> | null, lang: Lang): string {
  const text = words(lang).calendar;
  if (!next) return text.whenPublished;
  const date = formatPeriodInSentence(next.expected, lang);
  return next.basis === "ANNOUNCED" && next.sourcePublisher ? text.announced(date, next.sourcePublisher) : text.usual(date);
}
