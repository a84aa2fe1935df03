import { writeRows, type Row } from "../fixtures/publish-rows.ts";
import { replaceOnce, writeDataset } from "../fixtures/write-dataset.ts";

const codes = ["01", "10", "15", "46", "48", "49"];

/** Number of figures in a dataset of many rows: six provinces, thirty years of months. */
export const manyRows = codes.length * 30 * 12;

/** Writes the tiny dataset with 2,160 figures, all of the same value, as the version named; returns its folder. Another value changes every one of them. */
export function writeManyRows(version: string, value: number): string {
  const rows: Row[] = codes.flatMap((code) =>
    Array.from({ length: 30 * 12 }, (_, at) => ({
      area: `VN63 ${code}`,
      value,
      period: `${1995 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`,
    })),
  );
  return writeDataset({ "release.csv": replaceOnce("1.0.0", version), "observations.csv": writeRows(rows) });
}
