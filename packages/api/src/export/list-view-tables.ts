import type { Area } from "@toso/prisma/client";
import { indicatorTable, provinceTable } from "../domain/release-addresses.ts";
import type { Reading } from "../release/context.ts";
import type { TableRow } from "../tables/cell.ts";
import { daysAddedIn } from "./period-days.ts";
import { listsBothDivisions } from "./both-divisions.ts";
import { indicatorRows, rateRow } from "./view-rows.ts";

/** One table of a release folder that shows a part of the figures, as its page does. */
export interface ViewTable {
  /** Without ending: `indicators/teams`, `provinces/VN63-48`, `provinces/VN34-48`. */
  path: string;
  nameVi: string;
  nameEn: string;
  /** Which division a province is of, in words; left out of an indicator, and of releases before 3.1.0. */
  divisionVi?: string;
  divisionEn?: string;
  rows: TableRow[];
}

/**
 * Gives the tables of all views: each indicator and rate over the nation and the 63 provinces, and each of the 63 with all indicators and rates but those
 * that exist for the nation alone; from 3.1.0 on each of the 34 too. Areas stand by code, the nation first; indicators in the order of the dataset, then rates.
 */
export async function listViewTables(reading: Reading): Promise<ViewTable[]> {
  const { catalogue, release } = reading;
  const complete = daysAddedIn(release);
  const ofDivision = (division: Area["scheme"]) => catalogue.areas.filter(({ scheme }) => scheme === division);
  const provinces = ofDivision("VN63");
  const areas = [catalogue.area("VN", "VN")!, ...provinces];
  const measures = [
    ...[...catalogue.indicators.values()].map((indicator) => ({ ...indicator, rowsOf: (area: Area) => indicatorRows(reading, area, indicator) })),
    ...[...catalogue.rates.values()].map((rate) => ({ ...rate, nationalOnly: false, rowsOf: async (area: Area) => [await rateRow(reading, area, rate)] })),
  ];
  const perMeasure = await Promise.all(
    measures.map(async (measure) => ({ ...measure, perArea: await Promise.all((measure.nationalOnly ? areas.slice(0, 1) : areas).map(measure.rowsOf)) })),
  );
  const tellsDivision = listsBothDivisions(release);
  const newProvinces = tellsDivision ? ofDivision("VN34") : [];
  const ofProvinces = measures.filter(({ nationalOnly }) => !nationalOnly);
  const perNewProvince = await Promise.all(newProvinces.map(async (area) => (await Promise.all(ofProvinces.map(({ rowsOf }) => rowsOf(area)))).flat()));
  const tableOf = ({ scheme, code, nameVi, nameEn }: Area, rows: TableRow[]): ViewTable => ({
    path: provinceTable(scheme as "VN63" | "VN34", code),
    nameVi,
    nameEn,
    // Both divisions have a Đà Nẵng.
    ...(tellsDivision && divisionWords[scheme as "VN63" | "VN34"]),
    rows: rows.map(complete),
  });
  return [
    ...perMeasure.map(({ code, nameVi, nameEn, perArea }) => ({ path: indicatorTable(code), nameVi, nameEn, rows: perArea.flat().map(complete) })),
    ...provinces.map((province, at) =>
      tableOf(
        province,
        perMeasure.flatMap(({ nationalOnly, perArea }) => (nationalOnly ? [] : perArea[at + 1]!)),
      ),
    ),
    ...newProvinces.map((province, at) => tableOf(province, perNewProvince[at]!)),
  ];
}

const divisionWords = {
  VN63: { divisionVi: "trong 63 tỉnh, thành phố đến 30-6-2025", divisionEn: "of the 63 until 2025-06-30" },
  VN34: { divisionVi: "trong 34 tỉnh, thành phố từ 01-7-2025", divisionEn: "of the 34 since 2025-07-01" },
};
