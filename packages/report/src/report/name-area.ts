import { sharesName } from "@toso/api/release";
import type { Area } from "@toso/prisma/client";

/** An area of a release or of a dataset, by what it is known and called by. */
export type NamedArea = Pick<Area, "scheme" | "code" | "nameVi" | "nameEn">;

/** All areas, with what the merger did to them: a catalogue is such. */
export interface Places {
  areas: readonly NamedArea[];
  /** The same province in the other division; undefined where the merger changed it. */
  twinOf(area: NamedArea): unknown;
}

type Language = "vi" | "en";

// As the portal has it (i18n, named): who comes from a mail or a source finds the same name there.
const named = {
  vi: { VN63: (name: string) => `${name} (trước 7/2025)`, VN34: (name: string) => `${name} (từ 7/2025)` },
  en: { VN63: (name: string) => `${name} (until June 2025)`, VN34: (name: string) => `${name} (since July 2025)` },
};

/** Gives the name of an area, and since or until when where its name stands for two provinces: "An Giang (trước 7/2025)", but "Hà Giang". */
export function nameArea(places: Places, area: NamedArea, language: Language): string {
  const name = language === "vi" ? area.nameVi : area.nameEn;
  const { scheme } = area;
  return (scheme === "VN63" || scheme === "VN34") && sharesName(places, area) ? named[language][scheme](name) : name;
}
