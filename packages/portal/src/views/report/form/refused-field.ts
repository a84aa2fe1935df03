import type { Finding } from "../desk-types.ts";
import type { Entry } from "./entry.ts";
import type { SaveState } from "./save-typed.ts";

/** A field that the desk did not take, whatever else is right: nothing is saved until it is typed anew. */
export interface RefusedField {
  entry: Entry;
  finding: Finding;
}

/** Gives the field that a saving failed at; null where it did not, or at none. `sent` are the figures in the order in which they were sent. */
export function findRefusedField(state: SaveState, sent: Entry[]): RefusedField | null {
  if (state.step !== "failed" || (state.code !== "BAD_ARGUMENT" && state.code !== "BAD_TEXT")) return null;
  const [, place, field] = /^values\.(\d+)\.(\w+)/.exec(String(state.details?.field ?? "")) ?? [];
  const entry = sent[Number(place)];
  if (!entry) return null;
  const { indicatorCode, period } = entry;
  const finding = { code: "BAD_TEXT", severity: "ERROR", field: field ?? null, message: "", remedy: "", details: [], about: null, keptReason: null } as const;
  return { entry, finding: { ...finding, indicatorCode, period, details: [] } };
}
