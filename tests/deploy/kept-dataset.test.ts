import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { startNode } from "../browser/start-node.ts";
import { freshPlace, look } from "../database/open-test-database.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const own = join(root, "prisma/data");
const versionOf = (folder: string) => readFileSync(join(folder, "release.csv"), "utf8").split("\n")[1]!.split(",")[0]!;

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "toso-kept-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs what a start does before it serves, with the dataset kept in a folder. */
async function prepare(env: Record<string, string>) {
  const { code, printed } = await startNode([join(root, "packages/portal/build/prepare.ts")], { DATABASE_URL: undefined, ...env }).ended;
  return { code, said: printed() };
}

test("a start publishes the dataset that is kept on the server and not the one of the checkout, says that this has a release of its own, and does so once", async () => {
  const kept = makeFolder();
  cpSync(own, kept, { recursive: true });
  const release = join(kept, "release.csv");
  writeFileSync(release, readFileSync(release, "utf8").replace(`\n${versionOf(own)},`, "\n9.1.0,"));
  const place = await freshPlace("migrated", "pglite");
  const first = await prepare({ ...place.env, TOSO_DATASET_DIR: kept });
  expect(first.said).toMatch(/Release … .*, 9\.1\.0 published/);
  expect(first.said).toContain(`prisma/data holds release ${versionOf(own)}, which was never published here.`);
  const versions = await look(place, ({ prisma }) => prisma.release.findMany({ orderBy: { id: "desc" } }));
  expect(versions[0]!.version).toBe("9.1.0");
  expect(versions.map(({ version }) => version)).not.toContain(versionOf(own));
  const second = await prepare({ ...place.env, TOSO_DATASET_DIR: kept });
  expect([second.code, second.said]).toEqual([0, expect.stringMatching(/Release … 9\.1\.0 is there already/)]);
});

test("a folder without a dataset ends the start with how to fill it, and nothing is published", async () => {
  const place = await freshPlace("migrated", "pglite");
  const { code, said } = await prepare({ ...place.env, TOSO_DATASET_DIR: makeFolder() });
  expect(code).not.toBe(0);
  expect(said).toMatch(/TOSO_DATASET_DIR names .*, which holds no dataset\. Copy one there, such as: cp -r prisma\/data/);
  expect(await look(place, ({ prisma }) => prisma.release.count())).toBe(0);
});
