import type { ReportedValue } from "../desk-types.ts";

/** What was typed into a form, as this browser keeps it until the report is handed in. */
export interface KeptTyped {
  /** Version of the report that it was typed on. */
  version: number;
  /** When, as an ISO date and time. */
  at: string;
  /** Whether the desk has all of it. */
  isSaved: boolean;
  values: ReportedValue[];
}

/** Begins the name of all that a browser keeps for those who sign in, so that signing out forgets it. */
export const prefix = "toso-report-";

/** Keeps what was typed; returns false where the browser has no room or keeps nothing. */
export function keepTyped(report: string, typed: KeptTyped): boolean {
  try {
    localStorage.setItem(prefix + report, JSON.stringify(typed));
    return true;
  } catch (error) {
    console.warn("The browser keeps nothing.", error);
    return false;
  }
}

/** Gives what this browser has kept of a report; null for nothing. */
export function readTyped(report: string): KeptTyped | null {
  try {
    const kept = JSON.parse(localStorage.getItem(prefix + report) ?? "null") as KeptTyped | null;
    return kept && Array.isArray(kept.values) ? kept : null;
  } catch (error) {
    console.warn("What the browser has kept cannot be read.", error);
    return null;
  }
}

/** Forgets what was typed into the form of a report. */
export function forgetTyped(report: string): void {
  if (readTyped(report)) localStorage.removeItem(prefix + report);
}

/** Forgets what was typed into all forms, for the next one who uses this browser. */
export function forgetAllTyped(): void {
  for (const storage of [localStorage, sessionStorage]) for (const key of Object.keys(storage)) if (key.startsWith(prefix)) storage.removeItem(key);
}
