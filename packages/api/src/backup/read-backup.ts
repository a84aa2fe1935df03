import { createReadStream, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createGunzip } from "node:zlib";
import { pipeline } from "node:stream";
import { z } from "zod";
import { measureFile } from "../tables/checksums.ts";
import { BackupRefused } from "./backup-refused.ts";
import { checksumFile, formatVersion, manifestFile, manifestForm, tableFile, type Manifest } from "./manifest.ts";

const newline = 10;
const useAnother = "Use another backup, or copy this one again from where it was kept.";

/** Reads what a backup holds after comparing every file with its checksum. Throws BackupRefused for a folder that is none, or is damaged, or of a later format. */
export async function readBackup(folder: string): Promise<Manifest> {
  for (const file of [checksumFile, manifestFile])
    if (!existsSync(join(folder, file))) throw new BackupRefused(`${folder} is no whole backup: it has no ${file}.`, "Name the folder that db:backup wrote.");
  const sums = new Map(
    readFileSync(join(folder, checksumFile), "utf8")
      .split("\n")
      .filter(Boolean)
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const check = async (file: string) => {
    if (!existsSync(join(folder, file))) throw new BackupRefused(`${file} is missing from the backup.`, useAnother);
    if ((await measureFile(join(folder, file))).sha256 !== sums.get(file))
      throw new BackupRefused(`${file} is damaged: it has not the checksum it was written with.`, useAnother);
  };
  await check(manifestFile);
  const read = manifestForm.safeParse(JSON.parse(readFileSync(join(folder, manifestFile), "utf8")));
  if (!read.success)
    throw new BackupRefused(`${manifestFile} is not that of a backup: ${z.prettifyError(read.error)}.`, "Name the folder that db:backup wrote.");
  if (read.data.formatVersion > formatVersion)
    throw new BackupRefused(
      `The backup has the format ${read.data.formatVersion}, this version reads up to ${formatVersion}.`,
      "Restore with the version that wrote it.",
    );
  for (const { name } of read.data.tables) await check(tableFile(name));
  return read.data;
}

/** Gives the rows of a table as texts of about a hundred kilobytes, each a JSON array, and how many are in it. */
export async function* readRows(folder: string, table: string): AsyncGenerator<{ json: string; rows: number }> {
  const unpacked = pipeline(createReadStream(join(folder, tableFile(table))), createGunzip({ chunkSize: 1 << 17 }), () => {});
  let rest: Buffer = Buffer.alloc(0);
  for await (const read of unpacked as AsyncIterable<Buffer>) {
    const bytes = Buffer.concat([rest, read]);
    const end = bytes.lastIndexOf(newline) + 1;
    rest = bytes.subarray(end);
    if (end > 0) yield asArray(bytes.toString("utf8", 0, end - 1));
  }
  // A row that ends in no line feed was cut off, and its text is no JSON.
  if (rest.length > 0) yield asArray(rest.toString());
}

function asArray(lines: string): { json: string; rows: number } {
  // JSON itself has no line feed: those in cells are written as \n.
  const rows = lines.split("\n");
  return { json: `[${rows.join(",")}]`, rows: rows.length };
}
