import { findTextProblem } from "@toso/api/release";

/** What a cell was read as, or what is wrong with it and what to do. */
export type Cell<Read> = { read: Read } | { problem: string; remedy: string };

/** The rule of a column of the dataset. */
export interface CellRule<Read> {
  safeParse(text: string): { success: true; data: Read } | { success: false; error: { issues: { message: string }[] } };
}

/** Returns a text as the files of the dataset keep it: in one form (NFC), with one kind of line ends, without the spaces around it. */
export function writeText(text: string): string {
  return text.replace(/\r\n?/g, "\n").normalize("NFC").trim();
}

/** Reads a text by the rule of a column of the dataset. */
export function readCell<Read>(rule: CellRule<Read>, text: string): Cell<Read> {
  const checked = rule.safeParse(writeText(text));
  if (checked.success) return { read: checked.data };
  const [problem = "", remedy = ""] = checked.error.issues[0]!.message.split(" | ");
  return { problem, remedy };
}

/** Reads a text as the check of a release does: besides the rule of its column it holds nothing that nobody sees, and nothing that a spreadsheet would run. */
export function readTextCell<Read>(rule: CellRule<Read>, text: string): Cell<Read> {
  const [problem, remedy] = findTextProblem(writeText(text)) ?? [];
  return problem === undefined ? readCell(rule, text) : { problem, remedy: remedy! };
}
