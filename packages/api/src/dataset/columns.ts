import { z } from "zod";
import { isPeriod } from "../observation/period.ts";

const quoted = (value: unknown) => `"${String(value).slice(0, 60)}"`;
const text = z.string().trim().min(1, "The cell is empty. | Fill it in.");
const optional = z
  .string()
  .trim()
  .transform((cell) => (cell === "" ? null : cell));
const yesOrNo = z
  .enum(["yes", "no"], { error: (issue) => `${quoted(issue.input)} is neither yes nor no. | Write yes or no.` })
  .transform((cell) => cell === "yes");
const oneOf = <const Words extends [string, ...string[]]>(...words: Words) =>
  z.enum(words, { error: (issue) => `${quoted(issue.input)} is not known here. | Write one of: ${words.join(", ")}.` });
const emptyOrOneOf = <const Words extends [string, ...string[]]>(...words: Words) =>
  optional.refine((cell) => cell === null || words.includes(cell), {
    error: (issue) => `${quoted(issue.input)} is not known here. | Leave it empty or write one of: ${words.join(", ")}.`,
  });

const numberProblem = (cell: string): string | null => {
  if (/^-?\d+(\.\d+)?$/.test(cell)) return null;
  if (/^-?\d{1,3}(\.\d{3})*,\d+$|^-?\d+,\d+$/.test(cell))
    return `${quoted(cell)} is written with a decimal comma. | Write the number with a point: ${cell.replace(/\./g, "").replace(",", ".")}.`;
  if (cell === "") return "The number is missing. | Write it, or leave the whole row out: no row means no published figure.";
  return `${quoted(cell)} is not a number. | Write digits only, with a point before decimals and nothing between thousands.`;
};
const number = z
  .string()
  .trim()
  .superRefine((cell, check) => {
    const message = numberProblem(cell);
    if (message) check.addIssue({ code: "custom", message });
  })
  .transform(Number);
const optionalNumber = z
  .string()
  .trim()
  .superRefine((cell, check) => {
    const message = cell === "" ? null : numberProblem(cell);
    if (message) check.addIssue({ code: "custom", message });
  })
  .transform((cell) => (cell === "" ? null : Number(cell)));
const wholeNumber = number.refine((value) => Number.isInteger(value) && value >= 0, {
  error: (issue) => `${quoted(issue.input)} is not a whole number. | Write digits only.`,
});

const periodMessage = (value: unknown) => `${quoted(value)} is no date. | Write YYYY, YYYY-MM or YYYY-MM-DD.`;
const period = z
  .string()
  .trim()
  .refine(isPeriod, { error: (issue) => periodMessage(issue.input) });
const optionalPeriod = optional.refine((cell) => cell === null || isPeriod(cell), { error: (issue) => periodMessage(issue.input) });

const scheme = oneOf("VN", "VN63", "VN34");
const boundary = oneOf("VN63", "VN34");

/** The files of a dataset, and for each the columns it must have and what a cell may hold. */
export const files = {
  "release.csv": z.object({
    version: z
      .string()
      .trim()
      .regex(/^\d+\.\d+\.\d+$/, "This is no version. | Write three numbers with points, such as 1.2.0."),
    date: z
      .string()
      .trim()
      .refine((cell) => isPeriod(cell) && cell.length === 10, { error: (issue) => `${quoted(issue.input)} is no day. | Write YYYY-MM-DD.` }),
    summary_vi: text,
    summary_en: text,
  }),
  "areas.csv": z.object({
    scheme: boundary,
    code: text,
    iso_3166_2: optional,
    slug: text,
    name_vi: text,
    name_en: text,
    type: oneOf("municipality", "province"),
    region_code: optional,
    area_km2_2023: optionalNumber,
    districts_2023_04: optionalNumber,
    communes_2023_04: optionalNumber,
    valid_from: optionalPeriod,
    valid_to: optionalPeriod,
  }),
  "regions.csv": z.object({ code: text, name_vi: text, name_en: text, order: wholeNumber }),
  "area_lineage.csv": z.object({
    from_scheme: boundary,
    from_code: text,
    to_scheme: boundary,
    to_code: text,
    date: period,
    change: oneOf("unchanged", "merged"),
    decree: text,
  }),
  "area_aliases.csv": z.object({ scheme: boundary, code: text, alias: text }),
  "skills.csv": z.object({ code: text, order: wholeNumber, name_vi: text, name_en: text, empty_reason_vi: optional, empty_reason_en: optional }),
  "indicators.csv": z.object({
    code: text,
    topic: oneOf("teams", "members", "coverage", "skills", "context"),
    skill: optional,
    unit: oneOf("count", "percent", "index"),
    decimals: wholeNumber,
    aggregation: oneOf("sum", "none"),
    direction: oneOf("higher", "lower", "none"),
    comparable: yesOrNo,
    name_vi: text,
    name_en: text,
    definition_vi: text,
    definition_en: text,
    series_break: optionalPeriod,
    national_only: yesOrNo,
  }),
  "rates.csv": z.object({
    code: text,
    numerator: text,
    denominator: text,
    per: wholeNumber,
    decimals: wholeNumber,
    direction: oneOf("higher", "lower", "none"),
    name_vi: text,
    name_en: text,
    formula_vi: text,
    formula_en: text,
  }),
  "sources.csv": z.object({
    id: text,
    publisher: text,
    title: text,
    url: optional,
    published: optionalPeriod,
    accessed: period,
    kind: oneOf("official", "press", "mirror"),
  }),
  "observations.csv": z.object({
    area_scheme: scheme,
    area_code: text,
    indicator: text,
    period,
    period_basis: oneOf("stated", "publication", "estimated"),
    value: number,
    qualifier: oneOf("exact", "about", "more_than", "nearly"),
    obs_status: oneOf("A", "D", "E", "P", "U"),
    method: oneOf("reported", "derived"),
    source_id: z.string().trim().min(1, "The source is missing. | Write the id of a row of sources.csv; a figure without a source is not published."),
    note: optional,
    note_vi: optional,
  }),
  "practices.csv": z.object({
    area_code: text,
    title_vi: text,
    title_en: text,
    summary_vi: text,
    summary_en: text,
    skill: optional,
    year: period,
    source_publisher: text,
    source_url: text,
  }),
  "honours.csv": z.object({
    area_scheme: boundary,
    area_code: text,
    date: period,
    title_vi: text,
    title_en: text,
    awarded_by_vi: text,
    awarded_by: text,
    basis_vi: text,
    basis_en: text,
    for_teams: yesOrNo,
    source_publisher: text,
    source_url: text,
  }),
  "criteria_sets.csv": z.object({
    code: text,
    level: oneOf("team", "commune", "province"),
    issuer_vi: text,
    issuer: text,
    legal_number: optional,
    date: period,
    about_the_teams: yesOrNo,
    structure_vi: text,
    structure_en: text,
    result_rule_vi: optional,
    result_rule_en: optional,
    status: emptyOrOneOf("announced", "issued", "in use"),
    source_publisher: optional,
    source_url: optional,
  }),
} as const;

/** Name of a file of a dataset. */
export type DatasetFile = keyof typeof files;
