import type { Area } from "@toso/prisma/client";
import type { Catalogue } from "../../release/catalogue.ts";

/** Returns the places within a province that people search by: its own, and for one of the 34 those of the old provinces it was made of; [] where none is known. */
export function placesWithin({ membersOf }: Pick<Catalogue, "membersOf">, province: Area): string[] {
  return [...new Set([province, ...membersOf(province)].flatMap(({ places }) => places))];
}
