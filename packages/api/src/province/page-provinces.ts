import type { Area } from "@toso/prisma/client";
import type { Catalogue } from "../release/catalogue.ts";
import { areaKm2Of } from "./area-km2.ts";

/** Orders that a list of provinces can have. */
export type ProvinceOrder = "CODE" | "NAME" | "REGION" | "AREA";

/** Part of a list: `take` rows (the last ones where it is negative) after skipping `skip`, counted from the row with `code` where one is given. */
export interface Page {
  take?: number;
  skip?: number;
  code?: string;
}

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const byCode = (one: Area, other: Area) => byText(one.code, other.code);

const orders: Record<ProvinceOrder, (one: Area, other: Area, catalogue: Catalogue) => number> = {
  CODE: byCode,
  NAME: (one, other) => one.nameOrder - other.nameOrder,
  // A province without a region, or without a known area, stands last.
  REGION: (one, other) => byText(one.regionCode ?? "\uffff", other.regionCode ?? "\uffff") || byCode(one, other),
  AREA: (one, other, catalogue) => (areaKm2Of(catalogue, other) ?? -1) - (areaKm2Of(catalogue, one) ?? -1) || byCode(one, other),
};

/** Returns a page of the provinces in an order, as Prisma would of the table; [] where the list has no row with the code. */
export function pageProvinces(catalogue: Catalogue, provinces: Area[], order: ProvinceOrder, { take, skip = 0, code }: Page): Area[] {
  const sorted = provinces.toSorted((one, other) => orders[order](one, other, catalogue));
  const from = code === undefined ? null : sorted.findIndex((province) => province.code === code);
  if (from === -1) return [];
  if (take !== undefined && take < 0) {
    const end = (from === null ? sorted.length : from + 1) - skip;
    return sorted.slice(Math.max(0, end + take), Math.max(0, end));
  }
  const start = (from ?? 0) + skip;
  return sorted.slice(start, take === undefined ? undefined : start + take);
}
