import { checkDirectory } from "@toso/api/publish";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { writeDataset, type Changes } from "../fixtures/write-dataset.ts";

const { prisma } = await openTestDatabase("migrated");
const findingsOf = async (changes: Changes) => (await checkDirectory(prisma, writeDataset(changes))).findings;

describe("a dataset that the API could not serve is not accepted", () => {
  test.each([
    [
      "the indicator members_trained, which every area shows",
      { "indicators.csv": (text: string) => text.replace(/^members_trained,.*\n/m, "") },
      "indicators.csv",
      "members_trained",
    ],
    [
      "the rate members_per_team, which every area shows",
      { "rates.csv": (text: string) => text.replace(/^members_per_team,.*\n/m, "") },
      "rates.csv",
      "members_per_team",
    ],
  ])("without %s", async (_what, changes, file, code) => {
    const findings = await findingsOf(changes);
    expect(findings.map((finding) => finding.file)).toEqual([file]);
    expect(`${findings[0]!.problem} ${findings[0]!.remedy}`).toContain(code);
  });
});
