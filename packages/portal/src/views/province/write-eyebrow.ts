import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";

/** Writes what stands above the name of a province: its kind, and its region, or for one of the 34, which cross regions, since when it is there. */
export function writeEyebrow({ kind, region }: { kind: string; region: { nameVi: string; nameEn: string } | null }, lang: Lang): string {
  const text = words(lang).province;
  return text.eyebrow(text.kind[kind === "MUNICIPALITY" ? "MUNICIPALITY" : "PROVINCE"], region ? nameOf(lang, region) : text.sinceMerger);
}
