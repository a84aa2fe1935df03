import type { Lang } from "../../i18n/lang.ts";
import { formatPeriod, readPeriod } from "../../parts/format/plain-period.ts";
import { writeTypedNumber } from "../../parts/format/typed-number.ts";
import type { FormIndicator, KnownValue, Qualifier, ReportedValue } from "./desk-types.ts";
import type { ReportWords } from "./report-words.ts";

/** Writes a number with its unit and how sure it is: "khoảng 95,3%"; "—" where none was typed. */
export function writeNumber(plain: string, qualifier: Qualifier, unit: string, words: ReportWords, lang: Lang): string {
  if (plain === "") return "—";
  const sign = words.reportForm.units[unit] ?? "";
  const number = `${writeTypedNumber(plain, lang)}${sign === "%" ? sign : sign && ` ${sign}`}`;
  return qualifier === "EXACT" ? number : `${words.reportForm.qualifier[qualifier]} ${number}`;
}

/** Writes a figure that stands in the release, or that waits for the next. */
export function writeKnown(known: Pick<KnownValue, "value" | "qualifier">, indicator: Pick<FormIndicator, "unit">, words: ReportWords, lang: Lang): string {
  return writeNumber(String(known.value), known.qualifier, indicator.unit, words, lang);
}

/** Writes a figure of a report. */
export function writeReported(
  value: Pick<ReportedValue, "value" | "qualifier">,
  indicator: Pick<FormIndicator, "unit"> | undefined,
  words: ReportWords,
  lang: Lang,
): string {
  return writeNumber(value.value, value.qualifier, indicator?.unit ?? "", words, lang);
}

/** Writes a date as it stands in a table; "—" where none was typed, and one that no calendar has as it was typed. */
export function writeDate(period: string, lang: Lang): string {
  return period === "" ? "—" : readPeriod(period) === period ? formatPeriod(period, lang) : period;
}
