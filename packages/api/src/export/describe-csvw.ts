import { findCellRule } from "../tables/cell-rule.ts";
import type { DatasetFacts } from "./dataset-facts.ts";
import type { FolderColumn } from "../tables/describe-columns.ts";
import type { FolderFile } from "./file.ts";
import { addressOfRelease, project } from "./project-facts.ts";
import { findTableKeys } from "../tables/find-table-keys.ts";

/**
 * Describes one table of a release folder by CSV on the Web (W3C, `observations.csv-metadata.json`): dialect, columns with titles in both
 * languages and datatypes, and its key. `path` is that of a CSV file with columns among `files`; throws where there is none.
 */
export function describeCsvw(facts: DatasetFacts, files: FolderFile[], site: string, path = "observations.csv") {
  const file = files.find((one) => one.path === path);
  if (!file?.columns) throw new Error(`The release folder has no table ${path} with columns to describe.`);
  const names = file.columns.map(({ name }) => name);
  const { primaryKey } = findTableKeys(path, (other) => (other === path ? names : undefined));
  return {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "vi" }],
    "@id": `${addressOfRelease(site, facts.version)}${path}`,
    url: path.slice(path.lastIndexOf("/") + 1),
    "dc:title": inBoth(project.datasetTitle.vi, project.datasetTitle.en),
    "dc:description": inBoth(file.descriptionVi, file.descriptionEn),
    "dc:license": { "@id": project.licence.url },
    "dc:publisher": { "@value": project.title },
    "dc:issued": { "@value": facts.date, "@type": "xsd:date" },
    "dc:identifier": { "@value": facts.version },
    dialect: { encoding: "utf-8", delimiter: ",", quoteChar: '"', doubleQuote: true, header: true, headerRowCount: 1 },
    tableSchema: {
      columns: file.columns.map((column) => describeColumn(path, column)),
      ...(primaryKey.length > 0 ? { primaryKey } : {}),
    },
  };
}

function describeColumn(path: string, column: FolderColumn) {
  return {
    name: column.name,
    // The heading of the file comes first: a reader matches headings with titles in any language.
    titles: { vi: [column.name, column.titleVi], en: [column.name, column.titleEn] },
    "dc:description": inBoth(column.descriptionVi, column.descriptionEn),
    datatype: describeDatatype(path, column),
    required: column.required,
    null: "",
  };
}

function describeDatatype(path: string, column: FolderColumn) {
  const { words, pattern, isDay, truth } = findCellRule(path, column);
  if (truth) return { base: "boolean", format: `${truth.yes}|${truth.no}` };
  if (isDay) return { base: "date", format: "yyyy-MM-dd" };
  if (words) return { base: "string", format: `^(${words.join("|")})$` };
  if (pattern) return { base: "string", format: `^${pattern}$` };
  return column.type === "number" ? "double" : column.type;
}

const inBoth = (vi: string, en: string) => [
  { "@value": vi, "@language": "vi" },
  { "@value": en, "@language": "en" },
];
