import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type DatasetFile, tables } from "@toso/api/tables";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { writeDataset } from "../fixtures/write-dataset.ts";
import { anyBreakage } from "./any-breakage.ts";
import { breakFile, type Breakage, type Unbroken } from "./break-file.ts";

/** What happens to one file of a dataset: it is broken, is another file, is not there, or is a folder. */
export type Damage = { file: DatasetFile } & (Breakage | { kind: "swapped"; by: DatasetFile } | { kind: "missing" } | { kind: "a folder" });

/** A dataset in a folder of its own, whose files are broken and mended again. */
export interface Breakable {
  folder: string;
  /** Its files as they are when nothing is broken. */
  unbroken: Map<DatasetFile, Unbroken>;
  /** Breaks the files named, with `version` in release.csv; what an earlier call broke is mended. */
  damage(damages: Damage[], version: string): void;
}

const names = Object.keys(tables) as DatasetFile[];
const anyFile = fc.oneof({ weight: 2, arbitrary: fc.constant<DatasetFile>("observations.csv") }, { weight: 5, arbitrary: fc.constantFrom(...names) });

const anyDamage: fc.Arbitrary<Damage> = fc.oneof(
  { weight: 30, arbitrary: fc.tuple(anyFile, anyBreakage).map(([file, breakage]): Damage => ({ file, ...breakage })) },
  { weight: 1, arbitrary: fc.tuple(anyFile, anyFile).map(([file, by]): Damage => ({ file, kind: "swapped", by })) },
  { weight: 1, arbitrary: fc.tuple(anyFile, fc.constantFrom("missing" as const, "a folder" as const)).map(([file, kind]): Damage => ({ file, kind })) },
);

/** One to three files of a dataset, each damaged in one way. */
export const anyDamages: fc.Arbitrary<Damage[]> = fc.uniqueArray(anyDamage, { minLength: 1, maxLength: 3, selector: ({ file }) => file });

/** Writes the tiny or the real dataset into a folder where it can be broken again and again. */
export function openBreakable(from: "tiny" | "real"): Breakable {
  const folder = writeDataset({}, from);
  const unbroken = new Map(
    names.map((name) => {
      const bytes = readFileSync(join(folder, name));
      return [name, { bytes, table: parse(bytes) as string[][] }];
    }),
  );
  let broken: DatasetFile[] = [];
  return {
    folder,
    unbroken,
    damage: (damages, version) => {
      for (const file of broken) replace(join(folder, file), unbroken.get(file)!.bytes);
      const release = unbroken.get("release.csv")!;
      release.table[1]![0] = version;
      release.bytes = Buffer.from(release.table.map((cells) => `${cells.join(",")}\n`).join(""));
      replace(join(folder, "release.csv"), release.bytes);
      for (const damage of damages) damageFile(join(folder, damage.file), damage, unbroken);
      broken = damages.map(({ file }) => file);
    },
  };
}

function replace(path: string, bytes: Buffer): void {
  rmSync(path, { recursive: true, force: true });
  writeFileSync(path, bytes);
}

function damageFile(path: string, damage: Damage, unbroken: Breakable["unbroken"]): void {
  if (damage.kind === "missing") return rmSync(path);
  if (damage.kind === "swapped") return writeFileSync(path, unbroken.get(damage.by)!.bytes);
  if (damage.kind !== "a folder") return writeFileSync(path, breakFile(unbroken.get(damage.file)!, damage));
  rmSync(path);
  mkdirSync(path);
}
