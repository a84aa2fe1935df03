import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";

/** Writes the unit of an indicator or rate as a word: "tổ", "thành viên", "phần trăm (%)", "tổ trên 10.000 dân"; never a code. */
export function writeUnit({ code, unit }: { code: string; unit: string }, lang: Lang): string {
  const { figure, indicator } = words(lang);
  return figure.shortQuantity[code]?.("").trim() ?? indicator.facts.units[unit] ?? unit;
}
