import type { Lang } from "../../../i18n/lang.ts";
import { say } from "../../../i18n/say.ts";
import { formatPeriod } from "../../../parts/format/plain-period.ts";
import { writeTypedNumber } from "../../../parts/format/typed-number.ts";
import type { Finding } from "../desk-types.ts";
import type { ReportWords } from "../report-words.ts";

/** Writes what a finding says and what to do, with its numbers and dates as the language has them; one that the page does not know in the desk's own words. */
export function writeFinding({ code, details, message, remedy }: Finding, { reportForm }: ReportWords, lang: Lang): { says: string; mend: string } {
  const words = reportForm.findings[code];
  if (!words) return { says: message, mend: remedy };
  const values = Object.fromEntries(
    details.map(({ name, value }) => [name, /periods?$/i.test(name) ? writePeriods(value, lang) : writeTypedNumber(value, lang)]),
  );
  return { says: say(words.says, values), mend: say(words.mend, values) };
}

/** Writes dates with semicolons between them, as a finding has several of them. */
function writePeriods(periods: string, lang: Lang): string {
  return periods
    .split(";")
    .map((period) => formatPeriod(period, lang))
    .join(", ");
}
