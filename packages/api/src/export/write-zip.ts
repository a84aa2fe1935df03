import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";

/** Writes one zip of the files, in their order and all dated `date` (YYYY-MM-DD), so that equal files give an equal zip. */
export async function writeZip(folder: string, zip: string, paths: string[], date: string): Promise<void> {
  const archive = new ZipFile();
  const root = zip.replace(/\.zip$/, "");
  for (const path of paths)
    archive.addFile(join(folder, path), `${root}/${path}`, { mtime: new Date(`${date}T12:00:00Z`), mode: 0o100644, compress: !/\.(xlsx|parquet)$/.test(path) });
  archive.end();
  await pipeline(archive.outputStream, createWriteStream(join(folder, zip)));
}
