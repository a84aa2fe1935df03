import { writeSide } from "./write-side.ts";
import { formatPeriodInSentence } from "../../parts/format/period.ts";
import { type Lang, nameOf, publisherOf } from "../../i18n/lang.ts";
import { nameArea } from "../../i18n/name-province.ts";
import { words } from "../../i18n/words.ts";
import type { Change } from "./changes.query.ts";

/** Writes where, what and when a changed figure is: "Đà Nẵng, Số tổ công nghệ số cộng đồng, năm 2024". */
export function writeSubject({ area, indicator, period }: Change, lang: Lang): string {
  return [nameArea(lang, area), nameOf(lang, indicator), formatPeriodInSentence(period, lang)].join(", ");
}

/** Writes a change in one sentence with its old and new value and its source: "Đính chính: … : 2.513 → 2.531 (theo …)." */
export function writeChange(change: Change, lang: Lang): string {
  const text = words(lang).change;
  // Of a correction the new figure is the one to take; the old one says only what differs.
  const before = change.before && writeSide(change.before, change, lang, { withUnit: true, withDoubts: !change.after });
  const after = change.after && writeSide(change.after, change, lang, { withUnit: true, withDoubts: true });
  const subject = writeSubject(change, lang);
  const source = publisherOf(lang, change.source);
  if (before && after) return text.corrected(subject, before, after, source);
  return before ? text.removed(subject, before, source) : text.added(subject, after!, source);
}
