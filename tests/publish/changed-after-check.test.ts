import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { checkDataset } from "../../packages/api/src/publish/check/check-dataset.ts";
import { checkDirectory } from "@toso/api/publish";
import { publishRelease } from "../../packages/api/src/publish/publish-release.ts";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { writeDataset } from "../fixtures/write-dataset.ts";

const database = await openTestDatabase("migrated");

test("figures that change between the check and the publishing are not published", async () => {
  const folder = writeDataset();
  const checked = await checkDataset(folder, null);
  appendFileSync(join(folder, "observations.csv"), "VN63,49,members,2024-06,stated,300,exact,A,reported,S3,,\n");
  await expect(publishRelease(database.prisma, checked)).rejects.toThrow(/observations\.csv changed after it was checked.*Nothing was published/);
  expect(await database.prisma.release.count()).toBe(0);
});

test("of a file with very many findings come the first thousand, and how many more there are", async () => {
  const rows = `VN63,49,teams,2024-06,stated,x,exact,A,reported,S3,,\n`.repeat(1200);
  const { findings } = await checkDirectory(database.prisma, writeDataset({ "observations.csv": (text) => `${text}${rows}` }));
  expect(findings).toHaveLength(1001);
  expect(findings.at(-1)).toMatchObject({ file: "observations.csv", line: 1008, problem: "200 more findings follow in this file." });
});
