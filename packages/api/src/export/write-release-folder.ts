import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { PrismaClient, Release } from "@toso/prisma/client";
import { writeChangeLog } from "./write-change-log.ts";
import type { Progress } from "../database/show-progress.ts";
import { readRelease } from "../release/reading.ts";
import type { TableRow } from "../tables/cell.ts";
import { nameArchive } from "../domain/release-addresses.ts";
import { datasetRows } from "../release/dataset-rows.ts";
import type { CatalogueFile } from "../tables/dataset.ts";
import { columnsInRelease } from "../tables/format.ts";
import { describeColumns } from "../tables/describe-columns.ts";
import { readDatasetFacts } from "./dataset-facts.ts";
import { describeFolder, describeForCatalogues } from "./describe-folder.ts";
import type { FolderColumn } from "../tables/describe-columns.ts";
import type { TableKeys } from "../tables/find-table-keys.ts";
import type { FolderFile } from "./file.ts";
import { fileWordsIn, viewWords } from "./file-words.ts";
import { listSummaryTables } from "./list-summary-tables.ts";
import { listViewTables } from "./list-view-tables.ts";
import { writeReadme } from "./notes.ts";
import { observationColumnsIn } from "./observation-rows.ts";
import { addressOfRelease, project } from "./project-facts.ts";
import { describeProvinces } from "./province-features.ts";
import { measureFile, writeChecksums } from "../tables/checksums.ts";
import { writeZip } from "./write-zip.ts";
import { viewColumnsIn } from "./view-rows.ts";
import { openCsv } from "./write-csv.ts";
import { openJson } from "./write-json.ts";
import { writeObservations } from "./write-observations.ts";

interface Options {
  /** Public address of the portal, such as `https://…`. */
  site: string;
  progress?: Progress;
}

/**
 * Writes a release as a folder: figures in five formats, the other files of the dataset, boundaries, tables of each view, README, checksums, one zip, and descriptions for programs.
 * The same release gives the same bytes. The folder appears whole or not at all; one that was there is replaced. Returns its files but checksums, zip and dcat.jsonld.
 */
export async function writeReleaseFolder(
  prisma: PrismaClient,
  release: Release,
  directory: string,
  { site, progress = () => {} }: Options,
): Promise<FolderFile[]> {
  const folder = `${directory}.partial`;
  await rm(folder, { recursive: true, force: true });
  for (const part of ["", "indicators", "provinces"]) await mkdir(join(folder, part), { recursive: true });
  const address = addressOfRelease(site, release.version);
  const reading = await readRelease(prisma, release);
  const { catalogue } = reading;
  const wordsOf = fileWordsIn(release);

  const files: FolderFile[] = [];
  const note = async (path: string, columns?: FolderColumn[], words = wordsOf[path]!, keys?: TableKeys) => {
    files.push({
      path,
      mediaType: words.mediaType,
      ...(await measureFile(join(folder, path))),
      descriptionVi: words.vi,
      descriptionEn: words.en,
      ...(columns && { columns }),
      ...(keys && { keys }),
    });
  };
  const put = async (path: string, content: string) => {
    await writeFile(join(folder, path), content);
    await note(path);
  };

  const observationColumns = observationColumnsIn(release);
  const viewColumns = viewColumnsIn(release);
  const summaries = await listSummaryTables(reading);
  for (const path of await writeObservations(prisma, catalogue, summaries, folder, address, progress)) await note(path, observationColumns);
  for (const { path, columns, keys, rows } of summaries) {
    await writeTable(openCsv(join(folder, path), namesOf(columns)), rows);
    await note(path, columns, undefined, keys);
  }
  for (const [file, rows] of Object.entries(datasetRows(catalogue))) {
    const ofRelease = columnsInRelease(file as CatalogueFile, release);
    if (!ofRelease) continue;
    const columns = describeColumns(ofRelease);
    await writeTable(openCsv(join(folder, file), namesOf(columns)), rows);
    await note(file, columns);
  }
  await put("provinces.geojson", `${JSON.stringify(await describeProvinces(reading))}\n`);
  progress("tables of the dataset", 1, 1);

  const views = await listViewTables(reading);
  for (const [at, view] of views.entries()) {
    const { path, nameVi, nameEn, rows } = view;
    const about = {
      release: release.version,
      date: release.date,
      licence: project.licence.name,
      name_vi: nameVi,
      name_en: nameEn,
      address: `${address}${path}.json`,
    };
    await writeTable(openCsv(join(folder, `${path}.csv`), namesOf(viewColumns)), rows);
    await note(`${path}.csv`, viewColumns, viewWords("csv", view));
    await writeTable(openJson(join(folder, `${path}.json`), about), rows);
    await note(`${path}.json`, undefined, viewWords("json", view));
    progress("tables of indicators and provinces", at + 1, views.length);
  }
  await put("CHANGELOG.md", await writeChangeLog(prisma, release));
  await put("README.md", writeReadme(release, address, files, observationColumns));

  const facts = await readDatasetFacts(prisma, catalogue);
  for (const { path, text, mediaType, descriptionVi: vi, descriptionEn: en } of describeFolder(facts, files, site)) {
    await writeFile(join(folder, path), text);
    await note(path, undefined, { mediaType, vi, en });
  }

  await writeChecksums(folder, files);
  const zip = nameArchive(release.version);
  await writeZip(folder, zip, [...files.map(({ path }) => path), "checksums.sha256"], release.date);
  // It gives the size of the zip, so it stands beside it, not in it.
  const archive = { path: zip, ...zipWords, ...(await measureFile(join(folder, zip))) };
  const { path, text } = describeForCatalogues(facts, [...files, archive], site);
  await writeFile(join(folder, path), text);
  progress("checksums and zip", 1, 1);
  await mkdir(dirname(directory), { recursive: true });
  // A process killed meanwhile leaves no half of the one before under its name.
  const before = `${directory}.before`;
  await rm(before, { recursive: true, force: true });
  if (existsSync(directory)) await rename(directory, before);
  await rename(folder, directory);
  await rm(before, { recursive: true, force: true });
  return files;
}

const zipWords = { mediaType: "application/zip", descriptionVi: "Tất cả các tệp trong một tệp nén.", descriptionEn: "All files in one archive." };

const namesOf = (columns: FolderColumn[]) => columns.map(({ name }) => name);

async function writeTable(table: ReturnType<typeof openCsv>, rows: TableRow[]): Promise<void> {
  await table.write(rows);
  await table.end();
}
