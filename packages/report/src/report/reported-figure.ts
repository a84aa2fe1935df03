import type { AreaScheme, Qualifier } from "@toso/prisma/client";

/** A figure of a report, as it is kept. */
export interface ReportedFigure {
  indicatorCode: string;
  value: string;
  period: string;
  qualifier: Qualifier;
  definitionKept: boolean;
  note: string | null;
  evidenceUrl: string | null;
  evidenceId: string | null;
  /** Reasons by the code of the finding, as kept-reasons.ts reads them. */
  kept: unknown;
}

/** What a report is of. */
export interface ReportedArea {
  scheme: AreaScheme;
  code: string;
}
