import readExcelFile from "read-excel-file/node";
import writeExcelFile, { type Row } from "write-excel-file/node";

/** Fills rows of a template, by the code of the indicator: the cells from the new figure on. Gives the workbook as a program for spreadsheets would save it. */
export async function fillTemplate(template: Buffer, rows: Record<string, unknown[]>): Promise<Buffer> {
  const [sheet, help] = await readExcelFile(template);
  const data = sheet!.data.map((cells) => {
    const typed = rows[String(cells[0])];
    const filled = typed ? [...cells.slice(0, 9), ...typed] : cells;
    return filled.map((value) => (value === null || value === undefined ? null : value instanceof Date ? { value, format: "dd/mm/yyyy" } : { value })) as Row;
  });
  return writeExcelFile([
    { sheet: sheet!.sheet, data },
    { sheet: help!.sheet, data: help!.data.map((cells) => cells.map((value) => ({ value }))) as Row[] },
  ]).toBuffer();
}
