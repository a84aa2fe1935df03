import { takeOutHidden } from "@toso/api/release";
import { refuse } from "../refuse.ts";

/** Refuses a text that cannot be kept, or is longer than `most` characters: BAD_ARGUMENT with the name of its field. */
export function checkText(field: string, text: string | null | undefined, most: number): void {
  if (text === null || text === undefined) return;
  if (text.length > most) throw refuse("BAD_ARGUMENT", `${field} has ${text.length} characters; at most ${most} are kept.`, { field, maximum: most });
  // PostgreSQL has no place for the first, and no text of the web for the second.
  if (text.includes("\0") || !text.isWellFormed()) throw refuse("BAD_ARGUMENT", `${field} holds characters that are none.`, { field });
}

/** Returns a text that only people read, as it is kept: without what nobody sees in it and the spaces around it; null where nothing is left. Refuses one that is too long or no text: BAD_ARGUMENT with its field. */
export function readRemark(field: string, text: string | null | undefined, most: number): string | null {
  checkText(field, text, most);
  return takeOutHidden(text ?? "").trim() || null;
}

/** Returns a reason as it is kept; refuses one that says nothing, is longer than 1,000 characters or no text. */
export function readReason(reason: string): string {
  const said = readRemark("reason", reason, 1_000);
  if (said === null) throw refuse("BAD_ARGUMENT", "Say why, in a sentence.", { field: "reason" });
  return said;
}
