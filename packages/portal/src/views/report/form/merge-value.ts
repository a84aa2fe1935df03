import type { ReportedValue } from "../desk-types.ts";

/** Puts a figure of a file in the place of a typed one. What the file leaves empty, and what it has no cell for, such as a PDF and the reasons of what is kept, stays as it was typed. */
export function mergeValue(typed: ReportedValue, read: ReportedValue): ReportedValue {
  const hasAddress = Boolean(read.evidenceUrl);
  return {
    ...read,
    value: read.value || typed.value,
    note: read.note || typed.note,
    evidenceUrl: hasAddress ? read.evidenceUrl : typed.evidenceUrl,
    evidenceId: hasAddress ? null : typed.evidenceId,
    kept: typed.kept,
  };
}
