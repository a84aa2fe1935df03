import type { Report, ReportedValue } from "../desk-types.ts";
import { writeFinding } from "../form/write-finding.ts";
import { writeDate, writeReported } from "../write-figure.ts";
import type { ReportView } from "./report-view.ts";

/** Lists in words what has changed between two states of a report: its step, its figures and what is newly found in them. */
export function listChanges(before: Report, now: Report, page: ReportView): string[] {
  const { words, lang } = page;
  const text = words.reportDesk.report;
  const keyOf = ({ indicatorCode, period }: ReportedValue) => `${indicatorCode} ${period}`;
  const write = (value: ReportedValue | undefined) => (value ? writeReported(value, page.indicator(value.indicatorCode), words, lang) : text.absent);
  const keys = [...new Set([...before.values, ...now.values].map(keyOf))];
  const values = keys.flatMap((key) => {
    const [old, young] = [before, now].map(({ values }) => values.find((value) => keyOf(value) === key));
    if (write(old) === write(young)) return [];
    const { indicatorCode, period } = (old ?? young)!;
    const indicator = page.indicator(indicatorCode);
    return [text.conflictValue(`${indicator ? page.nameOf(indicator) : indicatorCode} (${writeDate(period, lang)})`, write(old), write(young))];
  });
  const status = before.status === now.status ? [] : [text.conflictStatus(words.report.status[now.status])];
  const foundBefore = new Set(before.findings.map((finding) => writeFinding(finding, words, lang).says));
  const findings = now.findings.map((finding) => writeFinding(finding, words, lang).says).filter((says) => !foundBefore.has(says));
  const changes = [...status, ...values, ...findings];
  return changes.length > 0 ? changes : [text.conflictNothing];
}
