import type { Lang } from "../../i18n/lang.ts";

/** The words of the pages for those who sign in, which a browser loads in one language alone. */
export type ReportWords = typeof import("./words-vi.ts");

/** Loads these words in the language of the page. */
export function loadReportWords(lang: Lang): Promise<ReportWords> {
  return lang === "vi" ? import("./words-vi.ts") : import("./words-en.ts");
}
