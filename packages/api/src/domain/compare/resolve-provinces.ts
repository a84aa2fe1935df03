import type { Area } from "@toso/prisma/client";
import { refusal } from "../../errors.ts";
import { findProvince, resolveProvince, splitDivision, type Boundary } from "../province/find-province.ts";
import type { Catalogue } from "../../release/catalogue.ts";

/** How many provinces a list may name. */
export interface Limits {
  minimum: number;
  maximum: number;
}

/**
 * Returns the provinces of a list in its order. A code may name its division, as in VN34:48.
 * Throws TOO_FEW_PROVINCES, TOO_MANY_PROVINCES, DUPLICATE_PROVINCE, UNKNOWN_CODE, and MIXED_SCHEMES where one belongs to the other division.
 */
export function resolveProvinces(catalogue: Catalogue, given: string[], boundary: Boundary, { minimum, maximum }: Limits): Area[] {
  const range = { given: given.length, minimum, maximum };
  if (given.length < minimum)
    throw refusal(
      "TOO_FEW_PROVINCES",
      `provinces names ${given.length}. Name at least ${minimum}, at most ${maximum}, of { provinces(boundary: ${boundary}) }.`,
      range,
    );
  if (given.length > maximum)
    throw refusal("TOO_MANY_PROVINCES", `provinces names ${given.length}. Name at most ${maximum}: more can be read in the query ranking or group.`, range);
  const provinces = given.map((text) => resolveInDivision(catalogue, text, boundary));
  const twice = provinces.find((province, at) => provinces.indexOf(province) !== at);
  if (twice) throw refusal("DUPLICATE_PROVINCE", `${twice.nameVi} (${twice.code}) is named twice. Name each province once.`, { given: twice.code });
  return provinces;
}

/** Returns one province of the division; throws MIXED_SCHEMES, with what became of it, where only the other division knows it, and UNKNOWN_CODE where neither does. */
export function resolveInDivision(catalogue: Catalogue, given: string, boundary: Boundary): Area {
  const { division, code } = splitDivision(given);
  const other = boundary === "VN63" ? "VN34" : "VN63";
  if (division === other) throw mixed(catalogue, resolveProvince(catalogue, given, other), boundary);
  const elsewhere = findProvince(catalogue, code, boundary) ? undefined : findProvince(catalogue, code, other);
  if (elsewhere) throw mixed(catalogue, elsewhere, boundary);
  return resolveProvince(catalogue, given, boundary);
}

function mixed(catalogue: Catalogue, { scheme, code, nameVi }: Area, boundary: Boundary) {
  const became = catalogue.lineages
    .filter((step) => (scheme === "VN63" ? step.fromScheme === scheme && step.fromCode === code : step.toScheme === scheme && step.toCode === code))
    .map((step) => (scheme === "VN63" ? catalogue.area(step.toScheme, step.toCode)! : catalogue.area(step.fromScheme, step.fromCode)!));
  const list = became.map((area) => `${area.slug} (${area.code})`).join(", ");
  return refusal(
    "MIXED_SCHEMES",
    `${nameVi} (${code}) belongs to ${scheme}, and ${boundary} was asked for. The two divisions are not compared with each other. In ${boundary} its place is taken by: ${list}.`,
    { given: `${scheme}:${code}`, boundary, accepted: became.map((area) => area.slug) },
  );
}
