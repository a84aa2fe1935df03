import type { ReportEvent } from "./desk-types.ts";
import type { ReportWords } from "./report-words.ts";

/** Names who took a step: a person, a role, a deleted account, or the service itself. */
export function writeAuthor({ by, role }: Pick<ReportEvent, "by" | "role">, text: ReportWords["report"]): string {
  if (role === null) return text.service;
  if (by === null) return text.someone;
  return role === "EDITOR" ? `${by}, ${text.editor}` : by;
}
