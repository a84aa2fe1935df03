import { formatNumber, formatValue } from "../../parts/format/number.ts";
import { chooseText, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { Change, Side } from "./changes.query.ts";

/** Writes a figure on one side of a change, as its source words it, and in brackets what else differs from the other side: "hơn 1.684 (sơ bộ)". */
export function writeSide(side: Side, { indicator, columns }: Pick<Change, "indicator" | "columns">, lang: Lang): string {
  const decimals = Math.min(String(side.value).split(".")[1]?.length ?? 0, 2);
  const number = indicator.unit === "index" ? formatNumber(side.value, decimals, lang) : formatValue(side.value, indicator.unit, decimals, lang);
  const value = words(lang).figure.qualifier[side.qualifier](number);
  const text = words(lang).change;
  const remarks = [
    columns.includes("obs_status") && text.status[side.obsStatus],
    columns.includes("method") && text.method[side.method],
    columns.includes("period_basis") && text.basis[side.periodBasis],
    columns.some((column) => column.startsWith("note")) && chooseText(lang, side.noteVi, side.noteEn),
  ].filter(Boolean);
  return remarks.length > 0 ? `${value} (${remarks.join("; ")})` : value;
}
