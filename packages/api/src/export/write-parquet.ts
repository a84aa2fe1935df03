import { fileWriter, ParquetWriter } from "hyparquet-writer";
import type { TableRow } from "../tables/cell.ts";
import type { FolderColumn } from "../tables/describe-columns.ts";
import type { TableWriter } from "./table-writer.ts";

const rowGroup = 50_000;

/** Opens a Parquet file: texts as UTF-8 strings, numbers as doubles, columns that may be empty nullable; written by groups of 50,000 rows. */
export function openParquet(path: string, columns: FolderColumn[], about: Record<string, string>): TableWriter {
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    schema: [
      { name: "root", num_children: columns.length },
      ...columns.map(({ name, type, required }) => ({
        name,
        repetition_type: required ? ("REQUIRED" as const) : ("OPTIONAL" as const),
        ...(type === "string" ? { type: "BYTE_ARRAY" as const, converted_type: "UTF8" as const } : { type: "DOUBLE" as const }),
      })),
    ],
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    createdBy: "Tổ Số",
  });
  let waiting: TableRow[] = [];
  const flush = async () => {
    const rows = waiting;
    waiting = [];
    await writer.write({ columnData: columns.map(({ name, required }) => ({ name, data: rows.map((row) => row[name] ?? null), nullable: !required })) });
  };
  return {
    write: async (rows) => {
      waiting.push(...rows);
      if (waiting.length >= rowGroup) await flush();
    },
    end: async () => {
      if (waiting.length > 0) await flush();
      await writer.finish();
    },
  };
}
