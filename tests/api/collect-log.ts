import { openLog } from "@toso/api/server";

/** One line of the log, as far as tests look at it. */
export interface LogLine {
  level: number;
  msg: string;
  id?: string;
  err?: { message: string; stack: string };
  [field: string]: unknown;
}

/** Returns a log of the product's own kind, and the list that it writes to. */
export function collectLog(level: Parameters<typeof openLog>[0] = "error"): { log: ReturnType<typeof openLog>; lines: LogLine[] } {
  const lines: LogLine[] = [];
  return { log: openLog(level, { write: (line) => void lines.push(JSON.parse(line)) }), lines };
}
