import type { Area } from "@toso/prisma/client";
import type { Catalogue } from "../../release/catalogue.ts";

/** Returns the area in square kilometres; of a new province the sum of those that it was made of, null where one of them has none. */
export function areaKm2Of(catalogue: Catalogue, area: Area): number | null {
  if (area.areaKm2 !== null) return area.areaKm2;
  const members = catalogue.membersOf(area);
  if (members.length === 0 || members.some(({ areaKm2 }) => areaKm2 === null)) return null;
  // The parts have two decimals; adding them as they are would give 12347.039999999999.
  return Math.round(members.reduce((sum, { areaKm2 }) => sum + areaKm2!, 0) * 100) / 100;
}
