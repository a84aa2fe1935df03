import type { Boundary } from "../graphql/graphql.ts";
import { nameOf, type Lang } from "./lang.ts";
import { words } from "./words.ts";

type Named = { nameVi: string; nameEn: string };

/** A province with what is needed to tell it from the one of the other division that may have its name. */
export type NamedProvince = { nameVi: string; nameEn: string; boundary: Boundary; sharesName: boolean };

/** Gives the name of a province, and since or until when where its name stands for two: "Đà Nẵng (từ 7/2025)", but "Quảng Nam". */
export function nameProvince(lang: Lang, province: NamedProvince): string {
  const name = nameOf(lang, province);
  return province.sharesName ? words(lang).province.named[province.boundary](name) : name;
}

/** Gives the name of any area as `nameProvince` gives that of a province. */
export function nameArea(lang: Lang, area: { nameVi: string; nameEn: string; scheme: string; sharesName?: boolean }): string {
  const { nameVi, nameEn, scheme, sharesName = false } = area;
  return scheme === "VN63" || scheme === "VN34" ? nameProvince(lang, { nameVi, nameEn, boundary: scheme, sharesName }) : nameOf(lang, area);
}

/** Gives what a province is called today where the merger changed its name alone; null for every other. */
export function findNewName(lang: Lang, province: Named & { successors: { change: string; to: Named }[] }): string | null {
  const unchanged = province.successors.find(({ change }) => change === "UNCHANGED");
  const name = unchanged ? nameOf(lang, unchanged.to) : null;
  return name === nameOf(lang, province) ? null : name;
}
