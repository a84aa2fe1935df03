import type { Row } from "./headline-from-csv.ts";

const wordings: Record<string, string> = { exact: "", about: "khoảng ", more_than: "hơn ", nearly: "gần " };

/** Writes a number as Vietnamese pages do, rounding the decimal digits half up as one does by hand: 10234.55 with one decimal is "10.234,6". */
export function writeNumber(value: number, decimals: number): string {
  const [whole, fraction = ""] = String(value).split(".");
  const scaled = BigInt(whole + fraction.padEnd(decimals, "0").slice(0, decimals)) + (Number(fraction[decimals] ?? 0) >= 5 ? 1n : 0n);
  const digits = String(scaled).padStart(decimals + 1, "0");
  const grouped = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, ".");
  return decimals > 0 ? `${grouped},${digits.slice(-decimals)}` : grouped;
}

/** Writes the value of a row, or one computed from it, in the wording of its source: "hơn 1.680". */
export function writeValue(row: Row, value = Number(row.value), decimals = 0): string {
  return `${wordings[row.qualifier!]}${writeNumber(value, decimals)}`;
}

/** Writes the period of a row: "năm 2024", "tháng 7/2023" or "ngày 05/12/2023". */
export function writePeriod({ period }: Row): string {
  const [year, month, day] = period!.split("-");
  return day ? `ngày ${day}/${month}/${year}` : month ? `tháng ${Number(month)}/${year}` : `năm ${year}`;
}

/** Lists the marks that a row must carry by its own columns, in the words of the page. */
export function listMarks(row: Row): string[] {
  const byStatus: Record<string, string> = { P: "sơ bộ", D: "khác định nghĩa", U: "độ tin cậy thấp", E: "ước tính" };
  return [
    byStatus[row.obs_status!],
    row.method === "derived" ? "cộng hai cấp" : undefined,
    row.period_basis === "estimated" ? "ngày ước tính" : undefined,
    row.period_basis === "publication" ? "ngày công bố" : undefined,
  ].filter((mark) => mark !== undefined);
}
