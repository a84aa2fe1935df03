import { tables, type DatasetFile } from "./dataset.ts";
import type { Table } from "./table.ts";

/** Columns that tell the rows of a table apart, and columns that name rows of another table. */
export interface TableKeys {
  primaryKey: string[];
  foreignKeys: { fields: string[]; table: string; tableFields: string[] }[];
}

/**
 * Gives the keys of a table of the release folder, as far as it and the tables it names have the columns.
 * `columnsOf` gives the column names of a file by path, undefined for a file that is not there. Both parts are empty for a table without known keys.
 */
export function findTableKeys(path: string, columnsOf: (path: string) => string[] | undefined): TableKeys {
  const own = columnsOf(path);
  if (!(path in tables) || !own) return { primaryKey: [], foreignKeys: [] };
  const { key: whole, references, columns: described }: Table = tables[path as DatasetFile];
  // A release of the time before a column was told its rows apart without it.
  const key = whole.filter((name) => own.includes(name) || !described[name]!.since);
  const has = (columns: string[] | undefined, names: string[]) => columns !== undefined && names.every((name) => columns.includes(name));
  return {
    primaryKey: has(own, key) ? key : [],
    foreignKeys: references
      .map(({ columns, to }) => ({ fields: columns, table: to.file, tableFields: to.key }))
      .filter(({ fields, table, tableFields }) => has(own, fields) && has(columnsOf(table), tableFields)),
  };
}
