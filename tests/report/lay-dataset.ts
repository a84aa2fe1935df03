import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { realDataset } from "../fixtures/write-dataset.ts";

/** Copies the dataset into a folder of its own, removed after the test, its figures and sources changed. */
export function layDataset(change: (text: string) => string = (text) => text): string {
  const folder = mkdtempSync(join(tmpdir(), "toso-collect-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(realDataset, folder, { recursive: true });
  for (const file of ["observations.csv", "sources.csv"]) writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")));
  return folder;
}

/** Reads the lines of a file of a folder. */
export const linesOf = (folder: string, file: string) => readFileSync(join(folder, file), "utf8").split("\n");

/** Reads all files of a folder, by name. */
export const readAll = (folder: string) => Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]));
