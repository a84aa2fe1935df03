import { formatNumber, formatValue } from "../../parts/format/number.ts";
import { chooseText, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { Change, Side } from "./changes.query.ts";

/**
 * Writes a figure on one side of a change, as its source words it, and in brackets what differs from the other side: "hơn 1.684 (sơ bộ)".
 * Where it is taken away, out of the table, it has its unit and, `withDoubts`, all that casts doubt on it: "hơn 1.684 tổ (sơ bộ)".
 */
export function writeSide(
  side: Side,
  { indicator, columns }: Pick<Change, "indicator" | "columns">,
  lang: Lang,
  { withUnit = false, withDoubts = false } = {},
): string {
  const decimals = Math.min(String(side.value).split(".")[1]?.length ?? 0, 2);
  const number = indicator.unit === "index" ? formatNumber(side.value, decimals, lang) : formatValue(side.value, indicator.unit, decimals, lang);
  const { qualifier, shortQuantity } = words(lang).figure;
  const worded = qualifier[side.qualifier](number);
  const value = (withUnit && shortQuantity[indicator.code]?.(worded)) || worded;
  const text = words(lang).change;
  const remarks = [
    (columns.includes("obs_status") || (withDoubts && side.obsStatus !== "A")) && text.status[side.obsStatus],
    columns.includes("method") && text.method[side.method],
    (columns.includes("period_basis") || (withDoubts && side.periodBasis !== "STATED")) && text.basis[side.periodBasis],
    columns.some((column) => column.startsWith("note")) && chooseText(lang, side.noteVi, side.noteEn),
  ].filter(Boolean);
  return remarks.length > 0 ? `${value} (${remarks.join("; ")})` : value;
}
