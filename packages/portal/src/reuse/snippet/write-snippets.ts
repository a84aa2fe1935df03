/** Tools that a snippet is given for, in the order they are shown. */
export const tools = ["curl", "sheets", "excel", "python", "r", "javascript"] as const;

export type Tool = (typeof tools)[number];

/**
 * What a snippet needs to know: absolute addresses of the CSV and of the API, the release, and the GraphQL question;
 * and whether the rows of the CSV say which of them are headline figures.
 */
export type SnippetSubject = { csv: string; api: string; release: string; question: string; hasHeadlines: boolean };

/**
 * Writes the snippet of each tool for the figures of one view in one release.
 * Codes such as 01 and periods such as 2023 are read as texts wherever the tool can be told so. What is printed has the scheme of each code,
 * for 48 is Đà Nẵng in both divisions, with each value how exact and how sure it is, and of figures that are alternatives of one another only the headline.
 */
export function writeSnippets({ csv, api, release, question, hasHeadlines }: SnippetSubject): Record<Tool, string> {
  return {
    curl: `curl --fail --location --remote-name "${csv}"`,
    // The semicolon parts arguments in every locale of a spreadsheet, the comma only in some; en_US is how the file writes decimals.
    sheets: `=IMPORTDATA("${csv}"; ","; "en_US")`,
    excel: `let
  Address = "${csv}",
  Lines = Csv.Document(
    Web.Contents(Address),
    [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]
  ),
  Named = Table.PromoteHeaders(Lines, [PromoteAllScalars = true]),
  Typed = Table.TransformColumnTypes(
    Named,
    {{"area_code", type text}, {"period", type text}, {"value", type number}},
    "en-US"
  )
in
  Typed`,
    python: `import pandas as pd

address = "${csv}"
figures = pd.read_csv(address, dtype={"area_code": str, "period": str})
${hasHeadlines ? `shown = figures[figures["is_headline"] == "yes"]\nprint(shown` : "print(figures"}[["area_scheme", "area_code", "indicator", "period", "qualifier", "value", "obs_status"]])`,
    r: `address <- "${csv}"
figures <- read.csv(address,
  colClasses = c(area_code = "character", period = "character"),
  na.strings = "", encoding = "UTF-8")
${hasHeadlines ? `shown <- figures[figures$is_headline == "yes", ]\nprint(shown` : "print(figures"}[, c("area_scheme", "area_code", "indicator", "period", "qualifier", "value", "obs_status")])`,
    javascript: `import { request } from "graphql-request";

const question = \`${question}\`;
const answer = await request("${api}", question, { release: "${release}" });
console.log(JSON.stringify(answer, null, 2));`,
  };
}
