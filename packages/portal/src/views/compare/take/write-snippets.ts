import type { Tool } from "../../../reuse/snippet/write-snippets.ts";

/** What the snippets of a comparison need: the absolute addresses of the tables of its provinces, and what the API is asked. */
export type ComparedSubject = { tables: string[]; api: string; release: string; boundary: string; codes: string[] };

const shown = ["area_scheme", "area_code", "indicator", "period", "qualifier", "value", "obs_status"];
const quote = (texts: string[]) => texts.map((text) => `"${text}"`).join(", ");

/** Writes the snippet of each tool for the figures of the provinces that are compared, in one release: headline figures, codes as texts beside their scheme. */
export function writeComparedSnippets({ tables, api, release, boundary, codes }: ComparedSubject): Record<Tool, string> {
  return {
    curl: `curl --fail --location --remote-name-all ${tables.map((table) => `"${table}"`).join(" \\\n  ")}`,
    sheets: `=VSTACK(${tables.map((table) => `IMPORTDATA("${table}"; ","; "en_US")`).join("; ")})`,
    excel: `let
  Addresses = {${quote(tables)}},
  Read = (address) => Table.PromoteHeaders(Csv.Document(
    Web.Contents(address),
    [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]
  )),
  All = Table.Combine(List.Transform(Addresses, Read)),
  Typed = Table.TransformColumnTypes(
    All,
    {{"area_code", type text}, {"period", type text}, {"value", type number}},
    "en-US"
  )
in
  Table.SelectRows(Typed, each [is_headline] = "yes")`,
    python: `import pandas as pd

addresses = [${quote(tables)}]
figures = pd.concat(pd.read_csv(one, dtype={"area_code": str, "period": str}) for one in addresses)
shown = figures[figures["is_headline"] == "yes"]
print(shown[[${quote(shown)}]])`,
    r: `addresses <- c(${quote(tables)})
figures <- do.call(rbind, lapply(addresses, read.csv,
  colClasses = c(area_code = "character", period = "character"),
  na.strings = "", encoding = "UTF-8"))
shown <- figures[figures$is_headline == "yes", ]
print(shown[, c(${quote(shown)})])`,
    javascript: `import { request } from "graphql-request";

const question = \`query ($release: String!) {
  comparison(boundary: ${boundary}, provinces: [${quote(codes)}], release: $release) {
    measures {
      measure { code nameVi unit }
      provinces { province { boundary code nameVi } value obsStatus figure { period qualifier source { url } } }
    }
  }
}\`;
const answer = await request("${api}", question, { release: "${release}" });
console.log(JSON.stringify(answer, null, 2));`,
  };
}
