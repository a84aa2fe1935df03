import { z } from "zod";
import { isPeriod } from "./period.ts";

const quoted = (value: unknown) => `"${String(value).slice(0, 60)}"`;
const longestText = 10_000;
const longestCode = 100;

// Neither PostgreSQL (the first of them) nor XML, in which the feeds are written, can hold these.
// oxlint-disable-next-line no-control-regex
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;
/** Text that every format can hold, without the spaces around it. */
const plain = z
  .string()
  .trim()
  .superRefine((cell, check) => {
    if (cell.length > longestText)
      check.addIssue({
        code: "custom",
        message: `The cell has ${cell.length} characters. | Shorten it to ${longestText}; look for a double quote that is not closed.`,
      });
    const [found] = unwritable.exec(cell) ?? [];
    if (found !== undefined)
      check.addIssue({ code: "custom", message: `The cell holds the control character U+${hex(found)}. | Take it out; nobody can see it.` });
  });
const hex = (character: string) => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");

/** Any text but none. */
export const text = plain.min(1, "The cell is empty. | Fill it in.");
const shortEnough = (cell: string | null) => cell === null || cell.length <= longestCode;
const tooLong = { error: `The code is longer than ${longestCode} characters. | Shorten it.` };
/** A short text by which other rows name this one, or a part of its address. */
export const code = text.refine(shortEnough, tooLong);
/** Any text; null for an empty cell. */
export const optional = plain.transform((cell) => (cell === "" ? null : cell));
/** A code; null for an empty cell. */
export const optionalCode = optional.refine(shortEnough, tooLong);
/** The code of a source. */
export const sourceCode = plain
  .min(1, "The source is missing. | Write the id of a row of sources.csv; a figure without a source is not published.")
  .refine(shortEnough, tooLong);
/** yes or no, as true or false. */
export const yesOrNo = z
  .enum(["yes", "no"], { error: (issue) => `${quoted(issue.input)} is neither yes nor no. | Write yes or no.` })
  .transform((cell) => cell === "yes");
/** Returns the rule for a cell that holds one of these words. */
export const oneOf = <const Words extends [string, ...string[]]>(...words: Words) =>
  z.enum(words, { error: (issue) => `${quoted(issue.input)} is not an allowed value. | Write one of: ${words.join(", ")}.` });
/** Returns the rule for a cell that is empty (null) or holds one of these words. */
export const emptyOrOneOf = <const Words extends [string, ...string[]]>(...words: Words) =>
  optional.refine((cell): cell is Words[number] | null => cell === null || words.includes(cell), {
    error: (issue) => `${quoted(issue.input)} is not an allowed value. | Leave it empty or write one of: ${words.join(", ")}.`,
  });

const numberProblem = (cell: string): string | null => {
  if (/^-?\d{1,15}(\.\d{1,30})?$/.test(cell)) return null;
  if (/^-?\d+(\.\d+)?$/.test(cell)) return `${quoted(cell)} has more digits than can be kept. | Write at most 15 digits before the point and 30 behind it.`;
  if (/^-?[1-9]\d{0,2},\d{3}$/.test(cell))
    return `${quoted(cell)} may be ${cell.replace(",", "")} or ${cell.replace(",", ".")}. | Write ${cell.replace(",", "")} where the comma stands between thousands, as in a count; write ${cell.replace(",", ".")} where it stands before decimals.`;
  if (/^-?\d{1,3}(\.\d{3})*,\d+$|^-?\d+,\d+$/.test(cell))
    return `${quoted(cell)} is written with a decimal comma. | Write the number with a point: ${cell.replace(/\./g, "").replace(",", ".")}.`;
  if (/^-?\d{1,3}(,\d{3})+\.\d+$|^-?\d{1,3}([.,])\d{3}(\2\d{3})+$/.test(cell))
    return `${quoted(cell)} has signs between thousands. | Write the digits without them: ${/,.*\./.test(cell) ? cell.replaceAll(",", "") : cell.replace(/[.,]/g, "")}.`;
  if (cell === "") return "The number is missing. | Write it, or leave the whole row out: no row means no published figure.";
  return `${quoted(cell)} is not a number. | Write digits only, with a point before decimals and nothing between thousands.`;
};
/** A number, written with a point before decimals. */
export const number = z
  .string()
  .trim()
  .superRefine((cell, check) => {
    const message = numberProblem(cell);
    if (message) check.addIssue({ code: "custom", message });
  })
  .transform(Number);
/** A number; null for an empty cell. */
export const optionalNumber = z
  .string()
  .trim()
  .superRefine((cell, check) => {
    const message = cell === "" ? null : numberProblem(cell);
    if (message) check.addIssue({ code: "custom", message });
  })
  .transform((cell) => (cell === "" ? null : Number(cell)));
const largestWhole = 2 ** 31 - 1;
const isWhole = (value: number | null) => value === null || (Number.isInteger(value) && value >= 0 && value <= largestWhole);
const notWhole = { error: (issue: { input?: unknown }) => `${quoted(issue.input)} is not a whole number from 0 to ${largestWhole}. | Write digits only.` };
/** A whole number, 0 or more, that a column of the database can hold. */
export const wholeNumber = number.refine(isWhole, notWhole);
/** The same; null for an empty cell. */
export const optionalWholeNumber = optionalNumber.refine(isWhole, notWhole);
/** How many a rate is per. */
export const ratePer = wholeNumber.refine((value) => value > 0, "A rate cannot be per 0. | Write how many it is per, such as 10000.");
/** Decimals that a number is shown with. */
export const decimals = wholeNumber.refine((value) => value <= 10, "Too many decimals. | Write a number from 0 to 10.");

/** Returns the rule for a cell that is empty (null) or has this form. */
export const emptyOrForm = (form: RegExp, remedy: string) =>
  optional.refine((cell) => cell === null || form.test(cell), {
    error: (issue) => `${quoted(issue.input)} is not a list of steps. | Leave it empty or write ${remedy}.`,
  });

const periodMessage = (value: unknown) => `${quoted(value)} is not a date. | Write YYYY, YYYY-MM or YYYY-MM-DD.`;
/** A year, a month or a day. */
export const period = z
  .string()
  .trim()
  .refine(isPeriod, { error: (issue) => periodMessage(issue.input) });
/** A year, a month or a day; null for an empty cell. */
export const optionalPeriod = optional.refine((cell) => cell === null || isPeriod(cell), { error: (issue) => periodMessage(issue.input) });

/** A day. */
export const day = z
  .string()
  .trim()
  .refine((cell) => isPeriod(cell) && cell.length === 10, { error: (issue) => `${quoted(issue.input)} is not a day. | Write YYYY-MM-DD.` });
/** A year, as a number. */
export const year = z
  .string()
  .trim()
  .refine((cell) => isPeriod(cell) && cell.length === 4, { error: (issue) => `${quoted(issue.input)} is not a year. | Write YYYY.` })
  .transform(Number);

/** The version of a release: three numbers. */
export const version = z
  .string()
  .trim()
  .regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/, "This is no version. | Write three numbers with points, such as 1.2.0.");

/** Division of an area, or the nation. */
export const scheme = oneOf("VN", "VN63", "VN34", "VN3321");
/** Division of a listed area. */
export const areaScheme = oneOf("VN63", "VN34", "VN3321");
/** Division of a province. */
export const boundary = oneOf("VN63", "VN34");
