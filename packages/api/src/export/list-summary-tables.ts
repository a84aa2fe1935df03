import { provincesOf34, provincesOf63, sumsOfProvinces } from "../domain/release-addresses.ts";
import type { Reading } from "../release/context.ts";
import type { TableRow } from "../tables/cell.ts";
import type { FolderColumn } from "../tables/describe-columns.ts";
import type { TableKeys } from "../tables/find-table-keys.ts";
import { keepsFirstEdition } from "../tables/standing-day.ts";
import { tabulateProvinces } from "./tabulate-provinces.ts";
import { sumColumns, tabulateSums } from "./tabulate-sums.ts";

/** A table that people can read as it is: a file of the release folder, and a sheet of its workbook. */
export interface SummaryTable {
  path: string;
  sheet: string;
  columns: FolderColumn[];
  keys: TableKeys;
  rows: TableRow[];
}

const tablesOfProvinces = [
  { scheme: "VN63", path: provincesOf63, sheet: "63 tỉnh - provinces" },
  { scheme: "VN34", path: provincesOf34, sheet: "34 tỉnh - provinces" },
] as const;

const ofArea = ["area_scheme", "area_code"];
const keysOfProvinces: TableKeys = { primaryKey: ofArea, foreignKeys: [{ fields: ofArea, table: "areas.csv", tableFields: ["scheme", "code"] }] };
const keysOfSums: TableKeys = {
  primaryKey: ["area_scheme", "indicator"],
  foreignKeys: [
    { fields: ["indicator"], table: "indicators.csv", tableFields: ["code"] },
    { fields: ["national_source"], table: "sources.csv", tableFields: ["id"] },
  ],
};

/**
 * Gives the tables with one row a province, one for each division that the release has, for the two are the same places counted twice; and the sums over them.
 * Releases before 3.0.0 have none: their folders stay as they were cited.
 */
export async function listSummaryTables(reading: Reading): Promise<SummaryTable[]> {
  if (keepsFirstEdition(reading.release)) return [];
  const ofRelease = tablesOfProvinces.filter(({ scheme }) => reading.catalogue.areas.some((area) => area.scheme === scheme));
  const schemes = ofRelease.map(({ scheme }) => scheme);
  return [
    ...(await Promise.all(
      ofRelease.map(async ({ scheme, path, sheet }) => ({ path, sheet, keys: keysOfProvinces, ...(await tabulateProvinces(reading, scheme)) })),
    )),
    { path: sumsOfProvinces, sheet: "tổng - sums", columns: sumColumns, keys: keysOfSums, rows: await tabulateSums(reading, schemes) },
  ];
}
