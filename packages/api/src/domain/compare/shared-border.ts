import type { Area } from "@toso/prisma/client";
import type { Catalogue } from "../../release/catalogue.ts";

/** Returns the length in kilometres of the border that two provinces of one division share, 0 where they share none; between new provinces it is that of their members. */
export function sharedBorderKm(catalogue: Catalogue, one: Area, other: Area): number {
  const codesOf = (area: Area) => new Set(area.scheme === "VN34" ? catalogue.membersOf(area).map(({ code }) => code) : [area.code]);
  const [ones, others] = [codesOf(one), codesOf(other)];
  return catalogue.borders
    .filter(({ code, neighbourCode }) => (ones.has(code) && others.has(neighbourCode)) || (others.has(code) && ones.has(neighbourCode)))
    .reduce((sum, { km }) => sum + km, 0);
}
