import type { Area } from "@toso/prisma/client";
import { indicatorTable, provinceTable } from "../domain/release-addresses.ts";
import type { Reading } from "../release/context.ts";
import type { TableRow } from "../tables/cell.ts";
import { daysAddedIn } from "./period-days.ts";
import { indicatorRows, rateRow } from "./view-rows.ts";

/** One table of a release folder that shows a part of the figures, as its page does. */
export interface ViewTable {
  /** Without ending: `indicators/teams`, `provinces/VN63-48`. */
  path: string;
  nameVi: string;
  nameEn: string;
  rows: TableRow[];
}

/**
 * Gives the tables of all views: each indicator and rate over the nation and the 63 provinces, and each of the 63 with all indicators and rates but those
 * that exist for the nation alone. Areas stand by code, the nation first; indicators in the order of the dataset, then rates.
 */
export async function listViewTables(reading: Reading): Promise<ViewTable[]> {
  const { catalogue, release } = reading;
  const complete = daysAddedIn(release);
  const provinces = catalogue.areas.filter(({ scheme }) => scheme === "VN63");
  const areas = [catalogue.area("VN", "VN")!, ...provinces];
  const measures = [
    ...[...catalogue.indicators.values()].map((indicator) => ({ ...indicator, rowsOf: (area: Area) => indicatorRows(reading, area, indicator) })),
    ...[...catalogue.rates.values()].map((rate) => ({ ...rate, nationalOnly: false, rowsOf: async (area: Area) => [await rateRow(reading, area, rate)] })),
  ];
  const perMeasure = await Promise.all(
    measures.map(async (measure) => ({ ...measure, perArea: await Promise.all((measure.nationalOnly ? areas.slice(0, 1) : areas).map(measure.rowsOf)) })),
  );
  return [
    ...perMeasure.map(({ code, nameVi, nameEn, perArea }) => ({ path: indicatorTable(code), nameVi, nameEn, rows: perArea.flat().map(complete) })),
    ...provinces.map(({ code, nameVi, nameEn }, at) => ({
      path: provinceTable(code),
      nameVi,
      nameEn,
      rows: perMeasure.flatMap(({ nationalOnly, perArea }) => (nationalOnly ? [] : perArea[at + 1]!)).map(complete),
    })),
  ];
}
