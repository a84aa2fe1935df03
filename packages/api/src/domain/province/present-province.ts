import type { Area } from "@toso/prisma/client";
import type { Catalogue } from "../../release/catalogue.ts";
import { joinName } from "./match-names.ts";

type Steps = Pick<Catalogue, "lineages" | "area">;

/** Returns the province of the 34 that a province belongs to today: itself where it is one of them, or where no lineage leads further. */
export function presentProvinceOf({ lineages, area }: Steps, province: Area): Area {
  const step = lineages.find(({ fromScheme, fromCode }) => fromScheme === province.scheme && fromCode === province.code);
  return (step && area(step.toScheme, step.toCode)) ?? province;
}

/** Returns true where the merger left a province as it was, or it was made of one alone. */
export function isUnchanged({ twinOf }: Pick<Catalogue, "twinOf">, province: Area): boolean {
  return twinOf(province) !== undefined;
}

/** Returns true where a province of another territory in the other division has the same name, so that it must be said which of the two is meant. */
export function sharesName(catalogue: Pick<Catalogue, "areas" | "twinOf">, province: Area): boolean {
  if (isUnchanged(catalogue, province)) return false;
  const other = province.scheme === "VN34" ? "VN63" : "VN34";
  return catalogue.areas.some((area) => area.scheme === other && haveOneName(area, province) && !isUnchanged(catalogue, area));
}

/** Returns true where two provinces go by one name, whatever is written before it: "TP. Hồ Chí Minh" and "Hồ Chí Minh". */
export function haveOneName(one: Pick<Area, "nameVi">, other: Pick<Area, "nameVi">): boolean {
  return joinName(one.nameVi) === joinName(other.nameVi);
}
