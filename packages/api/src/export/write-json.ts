import type { TableRow } from "../tables/cell.ts";
import { openTextFile } from "./open-text-file.ts";
import type { TableWriter } from "./table-writer.ts";

/** Opens a JSON file: the facts in `about`, then all rows under `rows`, one a line; an empty cell is null. */
export function openJson(path: string, about: Record<string, unknown>): TableWriter {
  const file = openTextFile(path, `${JSON.stringify(about).slice(0, -1)},"rows":[`);
  let isFirst = true;
  const line = (row: TableRow) => {
    const text = `${isFirst ? "" : ","}\n${JSON.stringify(row)}`;
    isFirst = false;
    return text;
  };
  return {
    write: (rows) => file.write(rows.map(line).join("")),
    end: async () => {
      await file.write("\n]}\n");
      await file.end();
    },
  };
}
