import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeReleaseFolder } from "@toso/api/export";
import { publishDirectory, publishHistory } from "@toso/api/publish";
import { expect, inject, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { realDataset } from "../fixtures/write-dataset.ts";
import type { Datapackage } from "../fixtures/read-by-datapackage.ts";

/**
 * What a release was published with, by version: the checksum of its rows, the SHA-256 over all its CSV files, that over what datapackage.json says
 * of their columns and keys, and that over its tables in JSON and the boundaries. A release that stands never changes, so an entry never changes; a new release gets its own.
 */
const published: Record<string, { checksum: string; tables: string; descriptions: string; json: string }> = {
  "2.0.0": {
    checksum: "5331cf82cc60d075fc0f1ff15839435649f30cae5b0ff202823f1f34f4d06258",
    tables: "575a45bed4ffc11ad22b93d75a94db084de51994981b5128552b2eb3cca7a181",
    descriptions: "a5d7197a78010e409dfbae466c3974349429a2f983bc931503bb6195ee7c3f03",
    json: "b2798df4fefe64ff1ba2b798b207baa15c73d65f2799f37d8f7fdb88c1beb56e",
  },
  "3.0.0": {
    checksum: "43dd2a2465b929f5180d14c00f91341e4409c6487d8fb3b3a5fe1301a9412387",
    tables: "52034b2bf14071038badbe9b8d24e39bdfa53bdc100947aca2ca203d4f989410",
    descriptions: "456fa0bcd09436b24f303f216021a12c16ede54b96b60e378cd30ae99debabac",
    json: "23ee4183bf5b26314c84a7e1dd3da578ae13bf2c17ebb287aa1545106d70684f",
  },
  "3.1.0": {
    checksum: "43dd2a2465b929f5180d14c00f91341e4409c6487d8fb3b3a5fe1301a9412387",
    tables: "9388fb5c82ec4652eac81779d648427c6f397a1c1e5c8d45e973790411782883",
    descriptions: "dc4397ff2d664c82c59434e00a9233bd89b3985a79191b80619fb8d1a3ec671f",
    json: "ceb9883f1d1d34ece1755f4642e353b14f289a6565993a2552b586fdc3cb87c2",
  },
};

const { prisma } = await openTestDatabase("migrated");
const history = await publishHistory(prisma, fileURLToPath(new URL("../../prisma/history", import.meta.url)));
const { published: newest } = await publishDirectory(prisma, realDataset);
const sumOf = (parts: string[]) => createHash("sha256").update(parts.join("\n")).digest("hex");
const releases = await prisma.release.findMany({ orderBy: { id: "asc" } });

test("a new database gets the releases of the history in order, then the newest, which says what it changed", async () => {
  expect(releases.map(({ version }) => version)).toEqual([...history.map(({ release }) => release.version), newest!.release.version]);
  expect(releases.map(({ version }) => version)).toEqual(Object.keys(published));
  const { added, unchanged } = history.at(-1)!;
  expect([added, unchanged].every((count) => count > 0)).toBe(true);
  // 3.1.0 has the figures of 3.0.0.
  expect(newest).toMatchObject({ added: 0, corrected: 0, removed: 0, unchanged: added + unchanged + history.at(-1)!.corrected });
  expect(await publishHistory(prisma, fileURLToPath(new URL("../../prisma/history", import.meta.url)))).toEqual([]);
});

test.each(releases)(
  "release $version has the checksum, the tables, the boundaries and the descriptions of columns that it was published with",
  async (release) => {
    const folder = join(inject("prepared").folder, `pinned-${release.version}-${inject("engine")}`);
    const files = await writeReleaseFolder(prisma, release, folder, { site: "https://so-lieu.example" });
    const { resources }: Datapackage = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
    const sumOfFiles = (ending: RegExp) => sumOf(files.filter(({ path }) => ending.test(path)).map(({ path, sha256 }) => `${sha256}  ${path}`));
    expect({
      checksum: release.checksum,
      tables: sumOfFiles(/\.csv$/),
      json: sumOfFiles(/^(observations|indicators\/.*|provinces\/.*)\.json$|\.geojson$/),
      descriptions: sumOf(resources.map(({ path, schema }) => `${path} ${JSON.stringify(schema)}`)),
    }).toEqual(published[release.version]);
  },
);
