import type { TableRow } from "../tables/cell.ts";

/** Takes the rows of a table part by part and writes them to a file. */
export interface TableWriter {
  write(rows: TableRow[]): Promise<void>;
  /** Ends the file. Nothing can be written after it. */
  end(): Promise<void>;
}
