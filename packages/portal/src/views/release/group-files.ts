import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { areaId, indicatorFolder, nameArchive, provinceFolder, provincesOf34, provincesOf63, sumsOfProvinces } from "@toso/api/domain";
import { folderOf, readReleaseFolder, type ReleaseFile } from "./read-release-folder.ts";

/** The figures of one indicator, rate or province, in its two formats. */
export interface ViewFiles {
  nameVi: string;
  nameEn: string;
  csv: ReleaseFile;
  json: ReleaseFile;
}

/** All files of a release, by what they are for. */
export interface GroupedFiles {
  /** One row a province, sums and all figures in each format, what most people want first, and everything in one archive. */
  figures: ReleaseFile[];
  /** The other tables of the dataset. */
  tables: ReleaseFile[];
  /** What people and programs read to understand the rest. */
  guides: ReleaseFile[];
  indicators: ViewFiles[];
  /** Of the 63. */
  provinces: ViewFiles[];
  /** Of the 34; [] for releases before 3.1.0. */
  newProvinces: ViewFiles[];
}

const formats = [
  "observations.xlsx",
  provincesOf63,
  provincesOf34,
  sumsOfProvinces,
  "observations.excel.csv",
  "observations.csv",
  "observations.json",
  "observations.parquet",
  "provinces.geojson",
];
const guides = ["README.md", "CHANGELOG.md", "checksums.sha256", "datapackage.json", "observations.csv-metadata.json", "dcat.jsonld"];

/** Groups all files of a release; a file that belongs nowhere else stands with the tables, so none is left out. Throws as `readReleaseFolder` does. */
export async function groupFiles(version: string): Promise<GroupedFiles> {
  const files = await readReleaseFolder(version);
  const pick = (paths: string[]) => paths.flatMap((path) => files.find((file) => file.path === path) ?? []);
  const first = [...formats, nameArchive(version)];
  const inRoot = files.filter(({ path }) => !path.includes("/"));
  const ofViews = [indicatorFolder, provinceFolder + areaId("VN63", ""), provinceFolder + areaId("VN34", "")];
  const [indicators, provinces, newProvinces] = await Promise.all(ofViews.map((beginning) => pairViews(version, files, beginning)));
  return {
    figures: pick(first),
    tables: inRoot.filter(({ path }) => !first.includes(path) && !guides.includes(path)),
    guides: pick(guides),
    indicators: indicators!,
    provinces: provinces!,
    newProvinces: newProvinces!,
  };
}

async function pairViews(version: string, files: ReleaseFile[], beginning: string): Promise<ViewFiles[]> {
  const tables = files.filter(({ path }) => path.startsWith(beginning) && path.endsWith(".csv"));
  return Promise.all(
    tables.map(async (csv) => {
      const json = files.find(({ path }) => path === csv.path.replace(/csv$/, "json"));
      if (!json) throw new Error(`Release ${version} has ${csv.path} but not the same as JSON.`);
      const about = JSON.parse(await readFile(join(folderOf(version), json.path), "utf8")) as { name_vi: string; name_en: string };
      return { nameVi: about.name_vi, nameEn: about.name_en, csv, json };
    }),
  );
}
