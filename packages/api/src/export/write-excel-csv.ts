import { stringify } from "csv-stringify/sync";
import { areaId } from "../domain/release-addresses.ts";
import { csvRows, writeCell, type Cell, type TableRow } from "../tables/cell.ts";
import type { FolderColumn } from "../tables/describe-columns.ts";
import { openTextFile } from "./open-text-file.ts";
import type { TableWriter } from "./table-writer.ts";

const delimiter = ";";
// Excel takes a UTF-8 file that has the line `sep=` for one of the code page of Windows, byte order mark or not; UTF-16 it tells by its mark all the same.
const beginning = `\u{feff}sep=${delimiter}\r\n`;

const areaIdColumn: FolderColumn = {
  name: "area_id",
  type: "string",
  titleVi: "Hệ và mã đơn vị",
  titleEn: "Division and area code",
  descriptionVi: "area_scheme và area_code nối bằng dấu gạch, như VN63-01, để Excel không bỏ số 0 ở đầu.",
  descriptionEn: "area_scheme and area_code with a hyphen between, such as VN63-01, so that Excel drops no leading zero.",
  required: true,
};

/** Gives the columns of a table as the file for Excel has them: `area_id` in the place of the code, which Excel would take for a number. */
function columnsForExcel(columns: FolderColumn[]): FolderColumn[] {
  return columns.map((column) => (column.name === "area_code" ? areaIdColumn : column));
}

/**
 * Opens a CSV file that Excel with Vietnamese regional settings shows rightly on a double click: UTF-16 with its mark, the line `sep=;`, semicolons,
 * a comma before decimals. `columns` are those of the table before `columnsForExcel`.
 */
export function openExcelCsv(path: string, columns: FolderColumn[]): TableWriter {
  const names = columnsForExcel(columns).map(({ name }) => name);
  const lines = (rows: string[][]) => stringify(rows, { delimiter, ...csvRows });
  const file = openTextFile(path, `${beginning}${lines([names])}`, "utf16le");
  const cellsOf = (row: TableRow) => {
    const withId: TableRow = { ...row, area_id: areaId(String(row["area_scheme"]), String(row["area_code"])) };
    return names.map((name) => writeExcelCell(withId[name] ?? null));
  };
  return {
    write: (rows) => file.write(lines(rows.map(cellsOf))),
    end: file.end,
  };
}

function writeExcelCell(cell: Cell): string {
  return typeof cell === "number" ? writeCell(cell).replace(".", ",") : writeCell(cell);
}
