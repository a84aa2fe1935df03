import { fileWriter, ParquetWriter } from "hyparquet-writer";
import type { Cell, TableRow } from "../tables/cell.ts";
import type { FolderColumn } from "../tables/describe-columns.ts";
import type { TableWriter } from "./table-writer.ts";

/** How a file is divided, and what it tells of its parts. */
interface Layout {
  /** How many rows wait until they are written together. */
  batch: number;
  /** Rows of a group, of the first and of all others where it is a pair. */
  rowGroup: number | number[];
  /** A least or greatest text is cut after so many bytes. */
  longestBound: number;
  createdBy: string;
}

/**
 * A release of today is one group, which a reader takes in one go; one of a million rows has fifty, and as rows are in the order of areas, the least and
 * the greatest code of each group tell a reader which of them to leave out. A code has at most 100 characters, so that its bounds are whole. Readers look
 * for "name version number" before they trust them.
 */
const layout: Layout = { batch: 20_000, rowGroup: 20_000, longestBound: 100, createdBy: "toso version 1.0.0" };
/** That of releases before 3.0.0: their files were published with checksums, and keep them. */
export const earlierLayout: Layout = { batch: 50_000, rowGroup: [1_000, 100_000], longestBound: 16, createdBy: "Tổ Số" };

const typeOf = ({ type }: FolderColumn) => {
  if (type === "string") return { type: "BYTE_ARRAY", converted_type: "UTF8" } as const;
  return type === "date" ? ({ type: "INT32", converted_type: "DATE" } as const) : ({ type: "DOUBLE" } as const);
};

/**
 * Opens a Parquet file: texts as UTF-8 strings, numbers as doubles, days as dates, columns that may be empty nullable; in groups of 20,000 rows,
 * each column of a group with its least and greatest value and its count of nulls. `about` is kept as metadata of the file.
 */
export function openParquet(
  path: string,
  columns: FolderColumn[],
  about: Record<string, string>,
  { batch, rowGroup, longestBound, createdBy }: Layout = layout,
): TableWriter {
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: [
      { name: "root", num_children: columns.length },
      ...columns.map((column) => ({
        name: column.name,
        repetition_type: column.required ? ("REQUIRED" as const) : ("OPTIONAL" as const),
        ...typeOf(column),
      })),
    ],
    statistics: true,
    statisticsTruncateLength: longestBound,
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    createdBy,
  });
  let waiting: TableRow[] = [];
  const flush = async (rows: TableRow[]) => {
    const columnData = columns.map(({ name, type, required }) => ({
      name,
      data: rows.map((row) => cellOf(row[name] ?? null, type)),
      nullable: !required,
    }));
    await writer.write({ columnData, rowGroupSize: rowGroup });
  };
  return {
    write: async (rows) => {
      waiting.push(...rows);
      while (waiting.length >= batch) await flush(waiting.splice(0, batch));
    },
    end: async () => {
      if (waiting.length > 0) await flush(waiting);
      waiting = [];
      await writer.finish();
    },
  };
}

function cellOf(cell: Cell, type: FolderColumn["type"]): Cell | Date {
  return type === "date" && cell !== null ? new Date(`${cell as string}T00:00:00Z`) : cell;
}
