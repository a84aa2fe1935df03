import { refuse } from "../refuse.ts";

/** Refuses a text that cannot be kept, or is longer than `most` characters: BAD_ARGUMENT with the name of its field. */
export function checkText(field: string, text: string | null | undefined, most: number): void {
  if (text === null || text === undefined) return;
  if (text.length > most) throw refuse("BAD_ARGUMENT", `${field} has ${text.length} characters; at most ${most} are kept.`, { field, maximum: most });
  // PostgreSQL has no place for the first, and no text of the web for the second.
  if (text.includes("\0") || !text.isWellFormed()) throw refuse("BAD_ARGUMENT", `${field} holds characters that are none.`, { field });
}

/** Returns a reason without the spaces around it; refuses one that is missing, longer than 1,000 characters or no text. */
export function readReason(reason: string): string {
  checkText("reason", reason, 1_000);
  if (reason.trim() === "") throw refuse("BAD_ARGUMENT", "Say why, in a sentence.", { field: "reason" });
  return reason.trim();
}
