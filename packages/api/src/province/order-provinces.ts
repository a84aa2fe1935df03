import type { Area } from "@toso/prisma/client";

/** Orders that a list of provinces can have. */
export type ProvinceOrder = "CODE" | "NAME" | "REGION" | "AREA";

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const byCode = (one: Area, other: Area) => byText(one.code, other.code);

const orders: Record<ProvinceOrder, (one: Area, other: Area) => number> = {
  CODE: byCode,
  NAME: (one, other) => one.nameOrder - other.nameOrder,
  // A province without a region, or without a known area, stands last.
  REGION: (one, other) => byText(one.regionCode ?? "\uffff", other.regionCode ?? "\uffff") || byCode(one, other),
  AREA: (one, other) => (other.areaKm2 ?? -1) - (one.areaKm2 ?? -1) || byCode(one, other),
};

/** Returns the provinces in an order. */
export function orderProvinces(provinces: Area[], order: ProvinceOrder): Area[] {
  return provinces.toSorted(orders[order]);
}
