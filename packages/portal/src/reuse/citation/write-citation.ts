import { formatPeriod } from "../../parts/format/period.ts";
import { words } from "../../i18n/words.ts";
import type { CitedView } from "./cited-view.ts";

/** Writes the one line that stands under a table or at the end of an article: "Nguồn: Tổ Số, bản 1.1.0 (25/11/2026), https://…". */
export function writeShortCitation(cited: CitedView): string {
  return words(cited.lang).citation.short(cited.version, formatPeriod(cited.date, cited.lang), cited.page);
}

/** Writes the entry of a list of references: author, year, title, release, page, and the address of the figures that never changes. */
export function writeLongCitation(cited: CitedView): string {
  const { lang, title, version, date, page, figures } = cited;
  return words(lang).citation.long({ year: date.slice(0, 4), title, version, date: formatPeriod(date, lang), page, figures });
}
