import type { HeadlineRow } from "../compare-answers.ts";

/** One of the servers that are compared. */
export interface Rival {
  name: string;
  /** File in servers/ that starts it and prints its address. */
  server: string;
  /** The whole-map question in its own words; the variable $indicator names the indicator. */
  query: string;
  /** Takes the rows out of the data of its answer. */
  rowsOf(data: never): HeadlineRow[];
}

const fields = "code nameVi value unit periodEnd obsStatus";

/** This project's API first, then the servers that it is compared with. */
export const rivals: Rival[] = [
  {
    name: "Tổ Số",
    server: "toso.ts",
    query:
      "query Map($indicator: String!) { indicator(code: $indicator) { provinceFigures { province { code nameVi } figure { value unit periodEnd obsStatus } } } }",
    rowsOf: (data: { indicator: { provinceFigures: { province: Pick<HeadlineRow, "code" | "nameVi">; figure: HeadlineRow }[] } }) =>
      data.indicator.provinceFigures.map(({ province, figure }) => ({ ...figure, ...province })),
  },
  {
    name: "PostGraphile 5",
    server: "postgraphile.ts",
    query: `query Map($indicator: String!) { allProvinceHeadlines(condition: { indicatorCode: $indicator }) { nodes { ${fields} } } }`,
    rowsOf: (data: { allProvinceHeadlines: { nodes: HeadlineRow[] } }) => data.allProvinceHeadlines.nodes,
  },
  {
    name: "Apollo Server 5",
    server: "apollo.ts",
    query: `query Map($indicator: String!) { provinceHeadlines(indicator: $indicator) { ${fields} } }`,
    rowsOf: (data: { provinceHeadlines: HeadlineRow[] }) => data.provinceHeadlines,
  },
  {
    name: "Directus 12",
    server: "directus.ts",
    query:
      'query Map($indicator: String!) { province_headline(filter: { indicator_code: { _eq: $indicator } }, sort: ["code"], limit: -1) { code nameVi: name_vi value unit periodEnd: period_end obsStatus: obs_status } }',
    rowsOf: (data: { province_headline: HeadlineRow[] }) => data.province_headline,
  },
];
