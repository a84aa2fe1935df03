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
 * What a release was published with, by version: the checksum of its rows, the SHA-256 over all its CSV files, and that over what datapackage.json says
 * of their columns and keys. A release that stands never changes, so an entry never changes; a new release gets its own.
 */
const published: Record<string, { checksum: string; tables: string; descriptions: string }> = {
  "2.0.0": {
    checksum: "5331cf82cc60d075fc0f1ff15839435649f30cae5b0ff202823f1f34f4d06258",
    tables: "575a45bed4ffc11ad22b93d75a94db084de51994981b5128552b2eb3cca7a181",
    descriptions: "a5d7197a78010e409dfbae466c3974349429a2f983bc931503bb6195ee7c3f03",
  },
  "3.0.0": {
    checksum: "43dd2a2465b929f5180d14c00f91341e4409c6487d8fb3b3a5fe1301a9412387",
    tables: "6de7d4d776c81d65dcf3fa837efe7a1630745a19f7173e0db4ea2145f0a5f16d",
    descriptions: "acbb5f4a7444a01172351ecda4cebccd62d8efc8e14d090cd720e3b1534cac5e",
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
  expect(newest).toMatchObject({ added: expect.any(Number), unchanged: expect.any(Number) });
  expect(newest!.added).toBeGreaterThan(0);
  expect(newest!.unchanged).toBeGreaterThan(0);
  expect(await publishHistory(prisma, fileURLToPath(new URL("../../prisma/history", import.meta.url)))).toEqual([]);
});

test.each(releases)("release $version has the checksum, the tables and the descriptions of columns that it was published with", async (release) => {
  const folder = join(inject("prepared").folder, `pinned-${release.version}-${inject("engine")}`);
  const files = await writeReleaseFolder(prisma, release, folder, { site: "https://so-lieu.example" });
  const { resources }: Datapackage = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
  expect({
    checksum: release.checksum,
    tables: sumOf(files.filter(({ path }) => path.endsWith(".csv")).map(({ path, sha256 }) => `${sha256}  ${path}`)),
    descriptions: sumOf(resources.map(({ path, schema }) => `${path} ${JSON.stringify(schema)}`)),
  }).toEqual(published[release.version]);
});
