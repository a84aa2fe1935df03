import type { Area } from "@toso/prisma/client";
import type { Catalogue } from "../../release/catalogue.ts";
import { joinName } from "./match-names.ts";

/** What tells provinces of one name apart; a catalogue has it, and so have the rows of a dataset. */
export interface Places<Place> {
  areas: readonly Place[];
  twinOf(area: Place): unknown;
}

type Named = Pick<Area, "scheme" | "nameVi">;
type Steps = Pick<Catalogue, "lineages" | "area">;

/** Returns the province of the 34 that a province belongs to today: itself where it is one of them, or where no lineage leads further. */
export function presentProvinceOf({ lineages, area }: Steps, province: Area): Area {
  const step = lineages.find(({ fromScheme, fromCode }) => fromScheme === province.scheme && fromCode === province.code);
  return (step && area(step.toScheme, step.toCode)) ?? province;
}

/** Returns true where the merger left a province as it was, or it was made of one alone. */
export function isUnchanged<Place>({ twinOf }: Pick<Places<Place>, "twinOf">, province: Place): boolean {
  return twinOf(province) !== undefined;
}

/** Returns true where a province of another territory in the other division has the same name, so that it must be said which of the two is meant. */
export function sharesName<Place extends Named>(places: Places<Place>, province: Place): boolean {
  if (isUnchanged(places, province)) return false;
  return namesOfChanged(places)[province.scheme === "VN34" ? "VN63" : "VN34"].has(joinName(province.nameVi));
}

// Asked of every province of many pages, and the same for as long as a catalogue lives.
const known = new WeakMap<readonly unknown[], Record<"VN63" | "VN34", Set<string>>>();

/** Returns, of each division, the names of the provinces that the merger changed. */
function namesOfChanged<Place extends Named>(places: Places<Place>): Record<"VN63" | "VN34", Set<string>> {
  const namesIn = (scheme: string) =>
    new Set(places.areas.filter((area) => area.scheme === scheme && !isUnchanged(places, area)).map(({ nameVi }) => joinName(nameVi)));
  const names = known.get(places.areas) ?? { VN63: namesIn("VN63"), VN34: namesIn("VN34") };
  known.set(places.areas, names);
  return names;
}

/** Returns true where two provinces go by one name, whatever is written before it: "TP. Hồ Chí Minh" and "Hồ Chí Minh". */
export function haveOneName(one: Pick<Area, "nameVi">, other: Pick<Area, "nameVi">): boolean {
  return joinName(one.nameVi) === joinName(other.nameVi);
}
