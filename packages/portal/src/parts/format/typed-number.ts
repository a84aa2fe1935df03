import { readWrittenNumber } from "@toso/api/domain";
import type { Lang } from "../../i18n/lang.ts";

/**
 * Reads a number as people of a language type it and gives it in plain form: "1.234,5" is "1234.5" in Vietnamese, "1,234.5" in English. A separator that cannot
 * divide thousands is read as that of decimals: "95.3" is 95.3 in both. Null for what is no number.
 */
export function readTypedNumber(typed: string, lang: Lang): string | null {
  const bare = typed.trim().replace(/\s*%$/, "");
  const plain = lang === "vi" ? readWrittenNumber(bare) : readEnglish(bare.replaceAll(/[\s\u00a0\u202f]/g, ""));
  return plain && tidy(plain);
}

function readEnglish(bare: string): string | null {
  if (/^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(bare)) return bare.replaceAll(",", "");
  return /^-?\d+(?:[.,]\d+)?$/.test(bare) ? bare.replace(",", ".") : null;
}

/** Writes a plain number as it is typed in a language, 1234.5 as "1.234,5"; what is no plain number stays as it is. */
export function writeTypedNumber(plain: string, lang: Lang): string {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(plain);
  if (!parts) return plain;
  const [, sign, whole, rest] = parts;
  const [thousands, decimals] = lang === "vi" ? [".", ","] : [",", "."];
  return `${sign}${whole!.replaceAll(/\B(?=(\d{3})+$)/g, thousands)}${rest === undefined ? "" : decimals + rest}`;
}

/** Takes zeros away that say nothing: "007" is "7". */
function tidy(plain: string): string {
  return plain.replace(/^(-?)0+(?=\d)/, "$1");
}
