import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { finished } from "node:stream/promises";
import type { TableRow } from "./cell.ts";
import type { TableWriter } from "./table-writer.ts";

/** Opens a JSON file: the facts in `about`, then all rows under `rows`, one a line; an empty cell is null. */
export function openJson(path: string, about: Record<string, unknown>): TableWriter {
  const stream = createWriteStream(path);
  const write = async (text: string) => void (stream.write(text) || (await once(stream, "drain")));
  let isFirst = true;
  const line = (row: TableRow) => {
    const text = `${isFirst ? "" : ","}\n${JSON.stringify(row)}`;
    isFirst = false;
    return text;
  };
  stream.write(`${JSON.stringify(about).slice(0, -1)},"rows":[`);
  return {
    write: (rows) => write(rows.map(line).join("")),
    end: async () => {
      stream.end("\n]}\n");
      await finished(stream);
    },
  };
}
