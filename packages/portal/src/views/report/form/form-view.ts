import type { Lang } from "../../../i18n/lang.ts";
import type { Finding, FormIndicator, Named, Report } from "../desk-types.ts";
import type { ReportWords } from "../report-words.ts";
import type { Entry } from "./entry.ts";
import type { FormFiles } from "./form-files.ts";

/** What the parts of the form show and change. */
export interface FormView {
  lang: Lang;
  words: ReportWords;
  report: Report;
  files: FormFiles;
  nameOf(thing: Named): string;
  /** Figures of an indicator, one at least. */
  entriesOf(indicatorCode: string): Entry[];
  findingsOf(entry: Entry): Finding[];
  indicator(code: string): FormIndicator | undefined;
  change(entry: Entry, part: Partial<Entry>): void;
  /** Says that the keyboard has left a field of a figure. */
  visit(entry: Entry, field: string): void;
  addEntry(indicatorCode: string): void;
  removeEntry(entry: Entry): void;
}

/** Gives the id of a field of a figure. */
export function fieldId(entry: Entry, field: string): string {
  return `figure-${entry.key}-${field}`;
}
