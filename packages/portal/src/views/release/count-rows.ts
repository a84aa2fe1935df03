import { createReadStream } from "node:fs";

const lineEnd = "\n".charCodeAt(0);
const quote = '"'.charCodeAt(0);

/** Counts the rows of a CSV file without its head, read in a stream; a line end within quotes ends no row, and every row has one. */
export async function countRows(path: string): Promise<number> {
  let lines = 0;
  let isQuoted = false;
  for await (const part of createReadStream(path) as AsyncIterable<Buffer>)
    for (const byte of part) {
      if (byte === quote) isQuoted = !isQuoted;
      else if (byte === lineEnd && !isQuoted) lines += 1;
    }
  return lines - 1;
}
