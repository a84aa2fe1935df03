import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const real = fileURLToPath(new URL("../../../prisma/data", import.meta.url));
const row = /^(VN63,48,teams,2024,estimated,)2531(,)/m;

/** The number of teams of Đà Nẵng in the nth release of a marked dataset, counted from 0. */
export const valueIn = (release: number): number => 2531 + release;

/** Returns which release of the marked dataset a version is; it counts corrections. */
export const releaseOf = (version: string): number => Number(version.split(".")[2]);

/** Writes the real dataset as its nth correction into a folder: one figure tells which release it is. */
export function writeMarkedDataset(folder: string, release: number): void {
  cpSync(real, folder, { recursive: true });
  const change = (file: string, from: RegExp, to: string) => {
    const text = readFileSync(join(folder, file), "utf8");
    if (!from.test(text)) throw new Error(`${file} holds no ${from}.`);
    writeFileSync(join(folder, file), text.replace(from, to));
  };
  change("observations.csv", row, `$1${valueIn(release)}$2`);
  change("release.csv", /^(\d+\.\d+)\.\d+,/m, `$1.${release},`);
}
