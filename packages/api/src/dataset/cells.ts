import { z } from "zod";
import { isPeriod } from "../observation/period.ts";

const quoted = (value: unknown) => `"${String(value).slice(0, 60)}"`;
/** Any text but none. */
export const text = z.string().trim().min(1, "The cell is empty. | Fill it in.");
/** Any text; null for an empty cell. */
export const optional = z
  .string()
  .trim()
  .transform((cell) => (cell === "" ? null : cell));
/** yes or no, as true or false. */
export const yesOrNo = z
  .enum(["yes", "no"], { error: (issue) => `${quoted(issue.input)} is neither yes nor no. | Write yes or no.` })
  .transform((cell) => cell === "yes");
/** Returns the rule for a cell that holds one of these words. */
export const oneOf = <const Words extends [string, ...string[]]>(...words: Words) =>
  z.enum(words, { error: (issue) => `${quoted(issue.input)} is not known here. | Write one of: ${words.join(", ")}.` });
/** Returns the rule for a cell that is empty (null) or holds one of these words. */
export const emptyOrOneOf = <const Words extends [string, ...string[]]>(...words: Words) =>
  optional.refine((cell): cell is Words[number] | null => cell === null || words.includes(cell), {
    error: (issue) => `${quoted(issue.input)} is not known here. | Leave it empty or write one of: ${words.join(", ")}.`,
  });

const numberProblem = (cell: string): string | null => {
  if (/^-?\d+(\.\d+)?$/.test(cell)) return null;
  if (/^-?\d{1,3}(\.\d{3})*,\d+$|^-?\d+,\d+$/.test(cell))
    return `${quoted(cell)} is written with a decimal comma. | Write the number with a point: ${cell.replace(/\./g, "").replace(",", ".")}.`;
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
/** A whole number, 0 or more. */
export const wholeNumber = number.refine((value) => Number.isInteger(value) && value >= 0, {
  error: (issue) => `${quoted(issue.input)} is not a whole number. | Write digits only.`,
});

/** Returns the rule for a cell that is empty (null) or has this form. */
export const emptyOrForm = (form: RegExp, remedy: string) =>
  optional.refine((cell) => cell === null || form.test(cell), {
    error: (issue) => `${quoted(issue.input)} are no steps. | Leave it empty or write ${remedy}.`,
  });

const periodMessage = (value: unknown) => `${quoted(value)} is no date. | Write YYYY, YYYY-MM or YYYY-MM-DD.`;
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
  .refine((cell) => isPeriod(cell) && cell.length === 10, { error: (issue) => `${quoted(issue.input)} is no day. | Write YYYY-MM-DD.` });
/** A year, as a number. */
export const year = z
  .string()
  .trim()
  .refine((cell) => isPeriod(cell) && cell.length === 4, { error: (issue) => `${quoted(issue.input)} is no year. | Write YYYY.` })
  .transform(Number);

/** Division of an area, or the nation. */
export const scheme = oneOf("VN", "VN63", "VN34", "VN3321");
/** Division of a listed area. */
export const areaScheme = oneOf("VN63", "VN34", "VN3321");
/** Division of a province. */
export const boundary = oneOf("VN63", "VN34");
