import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildContext } from "../../../build/context.ts";
import { countRows } from "./count-rows.ts";

/** One file of a release, as its folder describes it. */
export interface ReleaseFile {
  /** From the folder of the release, such as `indicators/teams.csv`. */
  path: string;
  bytes: number;
  sha256: string;
  /** Rows of a table, its head left out; null for what is none. */
  rows: number | null;
  /** What it holds, where the folder says so. */
  words: { vi: string; en: string } | null;
}

interface DataPackage {
  resources: { path: string; bytes: number; hash: string; description: string }[];
}

interface Catalogue {
  "@graph": { "@type": string; title: { vi: string }; description: { vi: string; en: string }; byteSize: string; checksum: { checksumValue: string } }[];
}

const folders = new Map<string, Promise<ReleaseFile[]>>();

/**
 * Reads what the folder of a release says of its files: datapackage.json of those within the archive, dcat.jsonld of the archive too.
 * Those that nothing describes, dcat.jsonld and the checksums, are measured. Throws for a release that this build does not know.
 */
export function readReleaseFolder(version: string): Promise<ReleaseFile[]> {
  const known = folders.get(version);
  if (known) return known;
  const reading = readFolder(folderOf(version));
  folders.set(version, reading);
  return reading;
}

/** Gives where the folder of a release lies; throws outside a build, and for a release that the build does not know. */
export function folderOf(version: string): string {
  const release = buildContext().releases.find((one) => one.version === version);
  if (!release) throw new Error(`This build has no folder of release ${version}.`);
  return release.folder;
}

async function readFolder(folder: string): Promise<ReleaseFile[]> {
  const read = async <Content>(path: string) => JSON.parse(await readFile(join(folder, path), "utf8")) as Content;
  const { resources } = await read<DataPackage>("datapackage.json");
  const { "@graph": graph } = await read<Catalogue>("dcat.jsonld");
  const described = resources.map(({ path, bytes, hash, description }) => {
    // Both languages stand in one text, Vietnamese first; where they are equal it stands once.
    const [vi = "", en = vi] = description.split("\n\n");
    return { path, bytes, sha256: hash.replace("sha256:", ""), words: { vi, en } };
  });
  const known = new Set(described.map(({ path }) => path));
  const catalogued = graph
    .filter((thing) => thing["@type"] === "dcat:Distribution" && !known.has(thing.title.vi))
    .map(({ title, byteSize, checksum, description }) => ({
      path: title.vi,
      bytes: Number(byteSize),
      sha256: checksum.checksumValue,
      words: description,
    }));
  const measured = await Promise.all(
    ["checksums.sha256", "dcat.jsonld"].map(async (path) => {
      const content = await readFile(join(folder, path));
      return { path, bytes: content.length, sha256: createHash("sha256").update(content).digest("hex"), words: null };
    }),
  );
  const rowsOf = (path: string) => {
    const table = path.replace(/\.(excel\.csv|json|xlsx|parquet)$/, ".csv");
    return table.endsWith(".csv") && existsSync(join(folder, table)) ? countRows(join(folder, table)) : null;
  };
  return Promise.all([...described, ...catalogued, ...measured].map(async (file) => ({ ...file, rows: await rowsOf(file.path) })));
}
