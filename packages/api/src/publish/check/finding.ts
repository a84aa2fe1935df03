/** One thing that is wrong in a dataset, where it is, and what to do about it. */
export interface Finding {
  file: string;
  /** Line in the file, from 1; the header is line 1. */
  line: number;
  /** Name of the column; empty where the whole line or file is meant. */
  column: string;
  problem: string;
  remedy: string;
}

/** Returns a finding as one line of text: `observations.csv:12 value: …`. */
export function describeFinding({ file, line, column, problem, remedy }: Finding): string {
  return `${file}:${line}${column ? ` ${column}` : ""}: ${problem} ${remedy}`;
}

/** Where findings on one file are written down. */
export type AddFinding = (line: number, column: string, problem: string, remedy: string) => void;
