import type { DeskElement } from "../desk-element.ts";
import type { BesideValue, FormIndicator, LoggedValue, Report, ReportEvent } from "../desk-types.ts";

/** A step of a report, with its figures as they were then. */
export interface LoggedStep extends ReportEvent {
  values: LoggedValue[];
}

/** A report with what an editor reads beside it. */
export interface DeskReport extends Report {
  events: LoggedStep[];
  beside: BesideValue[];
  history: { reports: Omit<Report, "values" | "findings" | "evidence">[] };
}

/** What the parts of the page need of it. */
export interface ReportView extends Pick<DeskElement, "words" | "lang" | "nameOf" | "pathTo"> {
  /** Gives an indicator by its code; undefined for one that the release does not have. */
  indicator(code: string): FormIndicator | undefined;
}
