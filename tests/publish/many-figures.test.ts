import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";
import { makePlace } from "../database/open-test-database.ts";
import { writeLargeDataset } from "../load/write-large-dataset.ts";
import { startScript } from "./run-process.ts";

test("100,000 figures are checked and published with 120 MB for JavaScript: they are never held", async () => {
  const folder = join(inject("prepared").folder, `many-${inject("engine")}`);
  mkdirSync(folder);
  await writeLargeDataset(folder, 100_000);
  const place = await makePlace("migrated");
  const script = fileURLToPath(new URL("../load/publish-and-measure.ts", import.meta.url));
  const { code, stdout, stderr } = await startScript(script, [folder], place, {}, ["--max-old-space-size=120"]).ended;
  expect(stderr).toBe("");
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ published: 100_000 });
  await place.remove();
});
