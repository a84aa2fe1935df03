import { createHash, hash } from "node:crypto";
import type { Format } from "../tables/format.ts";
import type { Dataset } from "./csv/read-dataset.ts";

/** A sum over rows that does not depend on their order. */
export interface RowSum {
  /** Takes one row in; its line in the file does not count. */
  add(row: object): void;
  /** Returns the sum as 64 hexadecimal digits. */
  end(): string;
}

const digestSize = 32;

/** Opens a sum: the SHA-256 of the sorted SHA-256 of each row, written as JSON. It keeps 32 bytes a row. */
export function openRowSum(): RowSum {
  let digests = Buffer.alloc(digestSize * 1024);
  let count = 0;
  return {
    add: ({ line: _line, ...row }: { line?: number }) => {
      if ((count + 1) * digestSize > digests.length) digests = Buffer.concat([digests, Buffer.alloc(digests.length)]);
      hash("sha256", JSON.stringify(row), "buffer").copy(digests, count * digestSize);
      count += 1;
    },
    end: () => {
      const digestAt = (at: number) => digests.subarray(at * digestSize, (at + 1) * digestSize);
      // The first six bytes nearly always decide, and are compared without making objects.
      const order = Uint32Array.from({ length: count }, (_, at) => at).sort(
        (a, b) => digests.readUIntBE(a * digestSize, 6) - digests.readUIntBE(b * digestSize, 6) || Buffer.compare(digestAt(a), digestAt(b)),
      );
      const sum = createHash("sha256");
      for (const at of order) sum.update(digestAt(at));
      return sum.digest("hex");
    },
  };
}

/** Returns the SHA-256 of a dataset's rows, as far as its files have columns, without regard to their order; release.csv does not count, so equal content has an equal sum. */
export function checksumOf(dataset: Dataset, format: Format, observationSum: string): string {
  const sums: Record<string, string> = { "observations.csv": observationSum };
  for (const [file, rows] of Object.entries(dataset)) {
    if (file === "release.csv") continue;
    const columns = format.get(file as keyof Dataset);
    // A file or column that the dataset does not have adds nothing, so that it has the sum that it had before there were such.
    if (!columns) continue;
    const sum = openRowSum();
    for (const row of rows) sum.add(Object.fromEntries(columns.map((column) => [column, row[column as keyof typeof row]])));
    sums[file] = sum.end();
  }
  const sum = createHash("sha256");
  for (const file of Object.keys(sums).sort()) sum.update(`${file} ${sums[file]}\n`);
  return sum.digest("hex");
}
