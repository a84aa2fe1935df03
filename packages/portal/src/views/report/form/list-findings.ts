import type { Lang } from "../../../i18n/lang.ts";
import type { Finding, Report, ReportedValue } from "../desk-types.ts";
import { isToCome, isTyped, readEntry, reasonFor, type Entry } from "./entry.ts";
import { fieldOf } from "./show-entry.ts";

/** Lists what was found wrong with a figure as it stands in the form, with the reasons typed meanwhile; nothing of empty fields that are still to come, [] where nothing was typed. */
export function listFindings(entry: Entry, report: Report, lang: Lang): Finding[] {
  return listAll(entry, report, lang).filter((finding) => !isToCome(entry, fieldOf(finding)));
}

/** Leaves those findings out of a list that are of fields still to come. */
export function leaveToCome(findings: Finding[], entries: Entry[], report: Report, lang: Lang): Finding[] {
  const left = entries.flatMap((entry) => listAll(entry, report, lang).filter((finding) => isToCome(entry, fieldOf(finding))));
  return findings.filter((finding) => !left.some((one) => isSame(one, finding)));
}

function listAll(entry: Entry, { findings, values }: Report, lang: Lang): Finding[] {
  if (!isTyped(entry)) return [];
  const typed = readEntry(entry, lang);
  return findings
    .filter(({ indicatorCode, period }) => indicatorCode === typed.indicatorCode && (period ?? typed.period) === typed.period)
    .filter((finding) => isOfSaved(finding, typed, values))
    .map((finding) => ({ ...finding, keptReason: reasonFor(entry, finding).trim() || null }));
}

/** Returns whether two findings are the same, whatever was typed as reason. */
export function isSame(one: Finding, other: Finding): boolean {
  return one.code === other.code && one.indicatorCode === other.indicatorCode && one.period === other.period && one.field === other.field;
}

/** Returns whether a finding is still about what stands in the form: one of a field that was typed into since may be mended by now. */
function isOfSaved({ field }: Finding, typed: ReportedValue, saved: ReportedValue[]): boolean {
  const same = saved.find(({ indicatorCode, period }) => indicatorCode === typed.indicatorCode && period === typed.period);
  if (!same) return false;
  if (field?.startsWith("evidence")) return same.evidenceUrl === typed.evidenceUrl && same.evidenceId === typed.evidenceId;
  return field === "note" ? same.note === typed.note : field === "definitionKept" ? same.definitionKept === typed.definitionKept : same.value === typed.value;
}
