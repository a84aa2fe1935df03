import { prefix, type DateParts, type FormatOf } from "./cell-formats.ts";

/** Stands for each part of a date that a cell does not show. */
const unseen = "?";

/** Gives a date as a cell shows it: ?/10/2026, ?/?/2026, 01/10/?. */
function showDate(day: Date, parts: DateParts): string {
  const [year, month, ofMonth] = day.toISOString().slice(0, 10).split("-") as [string, string, string];
  return [parts.day ? ofMonth : unseen, parts.month ? month : unseen, parts.year ? year : unseen].join("/");
}

/** Takes away what a cell does not show before what it does: a month, 10/2026, or a year, 2026, is left, and what has no year stays, which is no date. */
export const withoutUnseen = (shown: string): string => (/^\?\/(?:\?|\d{2})\/\d{4}$/.test(shown) ? shown.replace(/^(?:\?\/)+/, "") : shown);

const dayMs = 86_400_000;
// Day 0 of workbooks, but for those that begin in 1904; that 1900 is a leap year there is long over.
const firstDay = (workbook: string) => (/\sdate1904="(?:1|true)"/.test(workbook) ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30));

/**
 * Returns a sheet in which each date of which a part is not shown is the text of what is: Excel keeps 10/2026 as its first day, and 2026 may be kept as any. `workbook` is the part that says where days are counted from.
 */
export function showDates(sheet: string, formatOf: FormatOf, workbook: string): string {
  const first = firstDay(workbook);
  return sheet.replace(
    new RegExp(`<(${prefix}c)(\\s[^<>]*[^/<>])>\\s*<(${prefix}v)>([^<>]*)(?=</)`, "g"),
    (cell: string, name: string, attributes: string, inner: string, kept: string) => {
      const [style, type] = ["s", "t"].map((one) => new RegExp(`\\s${one}="([^"]*)"`).exec(attributes)?.[1]);
      const shown = formatOf(style);
      if (shown === null || typeof shown === "string" || !["n", "d"].includes(type ?? "n")) return cell;
      const day = new Date(type === "d" ? kept.trim().replace(/[Zz]?$/, kept.includes("T") ? "Z" : "") : first + Math.floor(Number(kept)) * dayMs);
      if (kept.trim() === "" || Number.isNaN(day.getTime())) return cell;
      return `<${name}${attributes.replace(/\st="[^"]*"/, "")} t="str"><${inner}>${showDate(day, shown)}`;
    },
  );
}
