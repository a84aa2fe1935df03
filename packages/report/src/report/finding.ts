import type { PlausibilityCode } from "@toso/api/release";

/** What must be put right before a report is handed in. */
export type ErrorCode =
  | "NO_VALUE"
  | "NOT_A_NUMBER"
  | "NEGATIVE"
  | "NOT_WHOLE"
  | "OVER_100"
  | "NO_PERIOD"
  | "BAD_PERIOD"
  | "FUTURE_PERIOD"
  | "BEFORE_AREA"
  | "AFTER_AREA"
  | "DUPLICATE"
  | "NO_EVIDENCE"
  | "BAD_ADDRESS"
  | "PRIVATE_ADDRESS"
  | "ADDRESS_WITH_NAME"
  | "NO_DEFINITION_NOTE"
  | "TEXT_TOO_LONG"
  | "BAD_TEXT"
  | "UNKNOWN_QUALIFIER"
  | "UNKNOWN_ANSWER"
  | "UNKNOWN_INDICATOR"
  | "NOT_FOR_PROVINCES"
  | "EMPTY";

/** Name of a field of a figure as the form sends it. */
export type FieldName = "indicatorCode" | "value" | "period" | "note" | "evidenceUrl" | "definitionKept" | "qualifier" | "kept";

/** One thing that is wrong with a report, or worth a second look; the pages say it in the reader's words by its code and details. */
export interface ReportFinding {
  code: ErrorCode | PlausibilityCode;
  severity: "ERROR" | "PLAUSIBILITY";
  /** Null where the whole report is meant. */
  indicatorCode: string | null;
  period: string | null;
  field: FieldName | null;
  /** Place of the figure in the report, from 0; null where the whole report is meant. */
  place: number | null;
  message: string;
  remedy: string;
  details: { name: string; value: string }[];
  /** What a reason to keep it is given for: another text as soon as the figure or what the finding says of it is another. Null for an error. */
  about: string | null;
  /** Why the finding is kept; null for one that is not. */
  keptReason: string | null;
}

/** Returns whether a report with this finding cannot be handed in. */
export function isOpen({ severity, keptReason }: ReportFinding): boolean {
  return severity === "ERROR" || keptReason === null;
}
