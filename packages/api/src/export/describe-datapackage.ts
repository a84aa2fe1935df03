import { findCellRule } from "../tables/cell-rule.ts";
import type { DatasetFacts } from "./dataset-facts.ts";
import type { FolderColumn } from "../tables/describe-columns.ts";
import type { FolderFile } from "./file.ts";
import { addressOfRelease, project } from "./project-facts.ts";
import { findTableKeys, type TableKeys } from "../tables/find-table-keys.ts";

const boundarySource = { title: "Natural Earth, 1:10m (public domain)", path: "https://www.naturalearthdata.com/" };
const inBoth = (vi: string, en: string, between: string) => (vi === en ? vi : `${vi}${between}${en}`);

/**
 * Describes a release folder as a Data Package, version 2 (`datapackage.json`): every file with its size and SHA-256, every table with its
 * columns, their types and constraints, and the keys between tables. Titles and descriptions stand in both languages, Vietnamese first.
 * `files` are those of the folder without the description itself; `site` is the public address of the portal.
 */
export function describeDatapackage(facts: DatasetFacts, files: FolderFile[], site: string) {
  const columnsOf = (path: string) => files.find((file) => file.path === path)?.columns?.map(({ name }) => name);
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: project.name,
    id: addressOfRelease(site, facts.version),
    title: inBoth(project.datasetTitle.vi, project.datasetTitle.en, " / "),
    description: [project.datasetDescription.vi, facts.summaryVi, project.datasetDescription.en, facts.summaryEn].join("\n\n"),
    homepage: new URL("/", site).href,
    version: facts.version,
    // The specification asks for a time of day: a release has only a day.
    created: `${facts.date}T00:00:00Z`,
    keywords: [...project.keywords.vi, ...project.keywords.en],
    contributors: [{ title: project.title, path: new URL("/", site).href, roles: ["creator", "publisher"] }],
    licenses: [{ name: project.licence.name, path: project.licence.url, title: project.licence.title }],
    sources: facts.sources.map(({ title, publisher, url }) => ({ title: `${publisher}: ${title}`, ...(url && isWebAddress(url) ? { path: url } : {}) })),
    resources: files.map((file) => describeResource(file, columnsOf)),
  };
}

function describeResource(file: FolderFile, columnsOf: (path: string) => string[] | undefined) {
  const { path, mediaType, bytes, sha256, descriptionVi, descriptionEn, columns, keys = findTableKeys(path, columnsOf) } = file;
  const isText = /^text\/|json|xml|svg/.test(mediaType);
  // The table for Excel is told by its mark and its ending, not by a description; it has the rows of observations.csv.
  const isTable = columns !== undefined && path.endsWith(".csv") && !path.endsWith(".excel.csv");
  return {
    name: nameResource(path),
    path,
    ...(isTable ? { type: "table" } : {}),
    description: inBoth(descriptionVi, descriptionEn, "\n\n"),
    format: path.slice(path.lastIndexOf(".") + 1),
    mediatype: mediaType.split(";")[0]!,
    ...(isText ? { encoding: /charset=([\w-]+)/.exec(mediaType)?.[1] ?? "utf-8" } : {}),
    bytes,
    hash: `sha256:${sha256}`,
    ...(path.endsWith(".geojson") ? { sources: [boundarySource] } : {}),
    ...(isTable ? { schema: describeTable(path, columns, keys) } : {}),
  };
}

function describeTable(path: string, columns: FolderColumn[], { primaryKey, foreignKeys }: TableKeys) {
  // A folder has over a hundred tables of one indicator or province: in them a column says only what a program needs, the words stand with the whole table.
  const isView = path.includes("/");
  return {
    $schema: "https://datapackage.org/profiles/2.0/tableschema.json",
    fieldsMatch: ["equal"],
    fields: columns.map((column) => describeField(path, column, isView)),
    missingValues: [""],
    ...(primaryKey.length > 0 ? { primaryKey } : {}),
    ...(foreignKeys.length > 0
      ? { foreignKeys: foreignKeys.map(({ fields, table, tableFields }) => ({ fields, reference: { resource: nameResource(table), fields: tableFields } })) }
      : {}),
  };
}

function describeField(path: string, column: FolderColumn, isView: boolean) {
  const { words, pattern, isDay, truth } = findCellRule(path, column);
  const constraints = { ...(column.required ? { required: true } : {}), ...(words ? { enum: words } : {}), ...(pattern ? { pattern: `^${pattern}$` } : {}) };
  return {
    name: column.name,
    type: isDay ? "date" : column.type,
    ...(truth ? { trueValues: [truth.yes], falseValues: [truth.no] } : {}),
    ...(isView ? {} : { title: inBoth(column.titleVi, column.titleEn, " / "), description: inBoth(column.descriptionVi, column.descriptionEn, "\n\n") }),
    ...(Object.keys(constraints).length > 0 ? { constraints } : {}),
  };
}

// A name is of small letters, digits, points, lines and hyphens; a CSV file goes by its bare name, other formats of the same keep their ending.
function nameResource(path: string): string {
  return path
    .replace(/\.csv$/, "")
    .replaceAll("/", "-")
    .toLowerCase();
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//.test(text);
}
