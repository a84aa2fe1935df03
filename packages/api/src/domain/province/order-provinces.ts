import type { Area } from "@toso/prisma/client";
import type { Catalogue } from "../../release/catalogue.ts";
import { areaKm2Of } from "./area-km2.ts";

/** Orders that a list of provinces can have. */
export type ProvinceOrder = "CODE" | "NAME" | "REGION" | "AREA" | "MATCH";

const byText = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const byCode = (one: Area, other: Area) => byText(one.code, other.code);

const orders: Record<ProvinceOrder, (one: Area, other: Area, catalogue: Catalogue) => number> = {
  CODE: byCode,
  NAME: (one, other) => one.nameOrder - other.nameOrder,
  // A province without a region, or without a known area, stands last.
  REGION: (one, other) => byText(one.regionCode ?? "\uffff", other.regionCode ?? "\uffff") || byCode(one, other),
  AREA: (one, other, catalogue) => (areaKm2Of(catalogue, other) ?? -1) - (areaKm2Of(catalogue, one) ?? -1) || byCode(one, other),
  // A search gives them so already, and the sort keeps the order of equals.
  MATCH: () => 0,
};

/** Returns the provinces in an order; MATCH leaves them as they were chosen: best match of a search first, by code without one. */
export function orderProvinces(catalogue: Catalogue, provinces: Area[], order: ProvinceOrder): Area[] {
  return provinces.toSorted((one, other) => orders[order](one, other, catalogue));
}
