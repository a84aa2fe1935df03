import { tables } from "@toso/api/tables";
import { refuse } from "../refuse.ts";
import { checkText } from "./check-text.ts";
import { readTextCell, writeText, type Cell } from "./read-cell.ts";

const { publisher } = tables["sources.csv"].columns;
const longestName = 200;

/** Reads the name of an office by the rule of the cell that it becomes in sources.csv; it is one line. */
export function readPublisher(name: string): Cell<string> {
  const cell = readTextCell(publisher.cell, name);
  if ("read" in cell && /[\n\t\v\f]/.test(cell.read))
    return { problem: "The name has a line end or a tab in it.", remedy: "Write it in one line, with ordinary spaces." };
  return cell;
}

/** Returns the name of an office as it is kept; refuses one that the files of a release cannot hold: BAD_TEXT with the field and what to change, BAD_ARGUMENT where it is too long or no text. */
export function readOfficeName(field: string, name: string): string {
  checkText(field, name, longestName);
  const cell = readPublisher(name);
  if ("problem" in cell) throw refuse("BAD_TEXT", `${cell.problem} ${cell.remedy}`, { field, remedy: cell.remedy });
  return writeText(name);
}

/** Returns the name of a person as it is kept. It is in no release, but in mails and in lists like that of an office, and what could change these is refused in the same way. */
export const readPersonName = readOfficeName;
