import type { Finding, ReportedValue } from "../desk-types.ts";
import type { ComparedFigure } from "./entries.ts";

/** What the desk has read from a filled workbook: nothing of it stands in the report yet. */
export interface ReadWorkbook {
  values: ReportedValue[];
  /** `place` is that of the figure; one of a field and no place is of a row that was not read. */
  findings: (Finding & { place: number | null })[];
}

/** A workbook on its way: being read, read, or not taken and why. */
export type WorkbookState = { step: "none" } | { step: "reading" } | { step: "read"; read: ReadWorkbook } | { step: "failed"; message: string };

/** What is shown of a workbook, and what the reader may do with it. */
export interface Workbook {
  readonly state: WorkbookState;
  send(file: File): Promise<void>;
  /** Sets what was read beside what is typed now. */
  compare(read: ReadWorkbook): ComparedFigure[];
  /** Whether the figure read at a place goes over the typed one. */
  replaces(place: number): boolean;
  choose(places: number[], isReplacing: boolean): void;
  take(read: ReadWorkbook): void;
  leave(): void;
}
