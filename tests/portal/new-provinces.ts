import { readRows } from "../fixtures/read-rows.ts";

/** The 34 provinces of areas.csv. */
export const newProvinces = readRows("areas.csv").filter(({ scheme }) => scheme === "VN34");

/** Codes of the old provinces that each of the 34 was made of, by its code, as area_lineage.csv has them. */
export const membersOf = new Map(
  [...Map.groupBy(readRows("area_lineage.csv"), ({ to_code }) => to_code!)].map(([code, steps]) => [code, steps.map(({ from_code }) => from_code!)]),
);
