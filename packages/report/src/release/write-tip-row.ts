import { readWrittenNumber } from "@toso/api/release";
import { tables } from "@toso/api/tables";
import type { Tip } from "@toso/prisma/client";
import { writeNumber } from "../report/write-number.ts";
import { writeRow } from "./insert-rows.ts";

const columns = Object.keys(tables["observations.csv"].columns);

/**
 * Gives the row of observations.csv that a tip becomes, for who enters it by hand: without a source, which has no code before its address stands in sources.csv, and without what its reader remarked. A number
 * that cannot be read as one is left out too, so that no words of anybody come into the file. `unit` is that of the indicator.
 */
export function writeTipRow(
  { scheme, code, indicatorCode, period, value }: Pick<Tip, "scheme" | "code" | "indicatorCode" | "period" | "value">,
  unit: string | undefined,
): string {
  const number = readWrittenNumber(value);
  const cells = {
    area_scheme: scheme,
    area_code: code,
    indicator: indicatorCode,
    period,
    period_basis: "stated",
    value: number === null ? "" : writeNumber(number, unit),
    qualifier: "exact",
    obs_status: "A",
    method: "reported",
  };
  return writeRow({ columns, separator: ",", lineEnd: "" }, cells);
}
