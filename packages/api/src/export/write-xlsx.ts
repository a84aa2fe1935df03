import { writeFile } from "node:fs/promises";
import { unzipSync, zipSync } from "fflate";
import writeExcelFile, { type Row } from "write-excel-file/node";
import type { Cell, TableRow } from "../tables/cell.ts";
import type { FolderColumn } from "../tables/describe-columns.ts";
import type { SummaryTable } from "./list-summary-tables.ts";
import type { TableWriter } from "./table-writer.ts";

/** A workbook is held in memory while it is made; above so many rows a release has none, and its README says so. */
export const mostRowsOfWorkbook = 100_000;

const widths: Record<string, number> = {
  area_name_vi: 22,
  area_name_en: 22,
  indicator: 30,
  indicator_name_vi: 48,
  indicator_name_en: 48,
  source_title: 60,
  source_url: 40,
};
const head = { fontWeight: "bold", backgroundColor: "#E8EEF2", wrap: true } as const;

/**
 * Opens an Excel workbook: the rows under a head that stays in sight, a sheet for each of `tables`, and `notes`. Codes and periods are text cells, so leading
 * zeros stay; numbers are numbers, days are dates. `date` (YYYY-MM-DD) is written as the time of its parts, so that equal rows give equal bytes.
 */
export function openXlsx(path: string, columns: FolderColumn[], tables: SummaryTable[], notes: string[][], date: string): TableWriter {
  const data: Row[] = [columns.map(({ name }) => ({ value: name, ...head }))];
  return {
    write: async (rows: TableRow[]) => void data.push(...rows.map((row) => columns.map(({ name, type }) => cellOf(row[name] ?? null, type)))),
    end: async () => {
      const workbook = await writeExcelFile([
        { sheet: "observations", data, stickyRowsCount: 1, columns: columns.map(({ name }) => ({ width: widths[name] ?? Math.max(12, name.length + 2) })) },
        ...tables.map(sheetOf),
        {
          sheet: "ghi chú - notes",
          columns: [{ width: 26 }, { width: 80 }, { width: 80 }],
          data: notes.map((note, at) => note.map((value) => ({ value, type: String, wrap: true, alignVertical: "top" as const, ...(at === 0 ? head : {}) }))),
        },
      ]).toBuffer();
      await writeFile(path, zipSync(unzipSync(workbook), { mtime: `${date}T12:00:00` }));
    },
  };
}

/** A sheet for people: Vietnamese titles above the names of the columns, and the names of the provinces in sight. */
function sheetOf({ sheet, columns, rows }: SummaryTable) {
  const namesUntil = columns.findIndex(({ name }) => name === "area_name_vi") + 1;
  return {
    sheet,
    stickyRowsCount: 1,
    ...(namesUntil > 0 && { stickyColumnsCount: namesUntil }),
    columns: columns.map(({ name, type }) => ({ width: widths[name] ?? (type === "number" ? 18 : 14) })),
    data: [
      columns.map(({ name, titleVi }) => ({ value: `${titleVi}\n${name}`, ...head })),
      ...rows.map((row) => columns.map(({ name, type }) => cellOf(row[name] ?? null, type))),
    ] satisfies Row[],
  };
}

function cellOf(cell: Cell, type: FolderColumn["type"]): Row[number] {
  if (cell === null || cell === "") return null;
  if (type === "date") return { value: new Date(`${cell as string}T00:00:00Z`), type: Date, format: "yyyy-mm-dd" };
  if (typeof cell === "number") return { value: cell, type: Number };
  return { value: typeof cell === "boolean" ? (cell ? "yes" : "no") : cell, type: String };
}
