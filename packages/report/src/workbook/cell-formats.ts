/** What a format of cells shows of a number: a share as percent, the number divided by a thousand or more, or which parts of a date; null where it shows the number itself, or a whole date. */
export type Shown = "percent" | "scaled" | DateParts | null;

/** The parts of a date that are shown. */
export interface DateParts {
  day: boolean;
  month: boolean;
  year: boolean;
}

/** Gives what the format shows that a cell names; null too where it names none. */
export type FormatOf = (style: string | undefined) => Shown;

/** What stands before the name of an element, where anything does. */
export const prefix = "(?:[^\\s<>/:]+:)?";

// Of those that every workbook has without saying so: percent, and what shows a part of a date or none.
const times = { 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0" };
const builtIn = { 9: "0%", 10: "0.00%", 16: "d-mmm", 17: "mmm-yy", ...times };

/** Returns what each format of cells shows, in their order, by which cells name them; [] for a part that has no formats of cells. */
export function readFormats(styles: string): Shown[] {
  const inside = (name: string) => {
    const start = styles.search(new RegExp(`<${prefix}${name}[\\s>]`));
    const from = start === -1 ? "" : styles.slice(start);
    return from.slice(0, Math.max(0, from.search(new RegExp(`</${prefix}${name}>`))));
  };
  const list = (name: string, text: string) =>
    [...text.matchAll(new RegExp(`<${prefix}${name}(?=[\\s/>])(?:"[^"<]*"|[^"<>])*>`, "g"))].map(([format]) => format);
  const own = list("numFmt", inside("numFmts")).map((format): [string, string] => [numberOf(format), codeOf(format)]);
  const codes = new Map([...Object.entries(builtIn), ...own]);
  return list("xf", inside("cellXfs")).map((format) => readFormat(codes.get(numberOf(format)) ?? ""));
}

const numberOf = (format: string) => /\snumFmtId="(\d+)"/.exec(format)?.[1] ?? "";

const signs: Record<string, string> = { quot: '"', apos: "'", lt: "<", gt: ">", amp: "&" };
const codeOf = (format: string) => (/\sformatCode="([^"]*)"/.exec(format)?.[1] ?? "").replace(/&(quot|apos|lt|gt|amp);/g, (_, name: string) => signs[name]!);

/** Returns what a format shows, such as `mm/yyyy`, `0.0%` or `#,##0,`; it has up to four sections, of numbers above, below and equal to zero, and of texts. */
function readFormat(code: string): Shown {
  if (code.includes("%")) return "percent";
  // Words, and signs that stand for themselves, show nothing of the number; brackets hold colours, languages, conditions, and times that count on.
  const bare = code
    .replace(/"[^"]*"|[\\_*]./g, "")
    .toLowerCase()
    .replace(/\[(h+|m+|s+)\]/g, "h")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/am\/pm|a\/p|general/g, "");
  // A comma between digits parts thousands, one after the last leaves them out.
  if (/[0#?],+(?![0#?,])/.test(bare)) return "scaled";
  const parts = bare.split(";").map(readParts);
  return parts.find((one) => one !== null && !(one.day && one.month && one.year)) ?? null;
}

/** Returns which parts of a date a section shows; null where it is of numbers. */
function readParts(section: string): DateParts | null {
  const tokens = section.match(/h+|m+|s+|y+|d+/g);
  if (!tokens || (/[0#?]/.test(section) && !section.includes("s"))) return null;
  // Minutes stand behind hours or before seconds, and are written as months are; the third letter of a day makes it one of the week.
  const isMonth = (token: string, at: number) => token.startsWith("m") && !tokens[at - 1]?.startsWith("h") && !tokens[at + 1]?.startsWith("s");
  return { day: tokens.includes("d") || tokens.includes("dd"), month: tokens.some(isMonth), year: tokens.some((token) => token.startsWith("y")) };
}
