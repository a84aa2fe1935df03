import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeReleaseFolder } from "@toso/api/export";
import { expect, inject, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
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
};

const { prisma } = await openTestDatabase("dataset");
const release = (await prisma.release.findFirst())!;
const folder = join(inject("prepared").folder, `pinned-${inject("engine")}`);
const files = await writeReleaseFolder(prisma, release, folder, { site: "https://so-lieu.example" });
const sumOf = (parts: string[]) => createHash("sha256").update(parts.join("\n")).digest("hex");

test("the release has the checksum, the tables and the descriptions of columns that it was published with", () => {
  const { resources }: Datapackage = JSON.parse(readFileSync(join(folder, "datapackage.json"), "utf8"));
  expect({
    checksum: release.checksum,
    tables: sumOf(files.filter(({ path }) => path.endsWith(".csv")).map(({ path, sha256 }) => `${sha256}  ${path}`)),
    descriptions: sumOf(resources.map(({ path, schema }) => `${path} ${JSON.stringify(schema)}`)),
  }).toEqual(published[release.version]);
});
