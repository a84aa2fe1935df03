import { z } from "zod";
import { day, optionalPeriod, period, year } from "./cells.ts";
import { tables, observationFile, type DatasetFile } from "./dataset.ts";
import type { FolderColumn } from "./describe-columns.ts";
import type { Table } from "./table.ts";

/** What a cell may hold beyond its type. */
export interface CellRule {
  /** The words it is one of. */
  words?: string[];
  /** Regular expression over the whole cell. */
  pattern?: string;
  /** A whole day, YYYY-MM-DD. */
  isDay?: true;
  /** How true and false are written. */
  truth?: { yes: string; no: string };
}

const periodPattern = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

/**
 * Gives the rule that the dataset's own check sets for a column of a table, looked up by the names of file and column. A table of one indicator
 * or province (`indicators/…`, `provinces/…`) has rows for missing figures too: of the rules of observations.csv only the form of a period holds there.
 * An empty rule where none is set. Truths are yes and no in every table.
 */
export function findCellRule(path: string, column: FolderColumn): CellRule {
  if (column.type === "boolean") return { truth: { yes: "yes", no: "no" } };
  if (column.type === "date") return { isDay: true };
  const isOfDataset = path in tables;
  const { columns }: Table = tables[isOfDataset ? (path as DatasetFile) : observationFile];
  const rule = column.cell ?? columns[column.name]?.cell;
  if (column.type !== "string" || !rule) return {};
  if (rule === period || rule === optionalPeriod) return { pattern: periodPattern };
  if (!isOfDataset) return {};
  if (rule === day) return { isDay: true };
  if (rule === year) return { pattern: "[0-9]{4}" };
  return rule instanceof z.ZodEnum ? { words: rule.options.map(String) } : {};
}
