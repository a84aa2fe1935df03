import { checkDirectory } from "@toso/api/publish";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows, writeRows, type Row } from "../fixtures/publish-rows.ts";
import { replaceOnce, writeDataset } from "../fixtures/write-dataset.ts";

const database = await openTestDatabase("migrated");
const monthly = (count: number): Row[] => Array.from({ length: count }, (_, at) => ({ value: at, period: `2024-${String(at + 1).padStart(2, "0")}` }));

// Version 1.0.0 with ten figures.
await publishRows(database, monthly(10));
const check = (version: string, rows: number, allowFall?: boolean) =>
  checkDirectory(database.prisma, writeDataset({ "release.csv": replaceOnce("1.0.0", version), "observations.csv": writeRows(monthly(rows)) }), { allowFall });

describe("after a release with ten figures", () => {
  test("seven are a fall of more than 20 %: a finding with both numbers", async () => {
    expect((await check("1.1.0", 7)).findings).toEqual([
      {
        file: "observations.csv",
        line: 1,
        column: "",
        problem: expect.stringMatching(/7 figures.*1\.0\.0 had 10.*more than 20 %/),
        remedy: expect.stringContaining("--allow-fall"),
      },
    ]);
  });

  test("eight are a fall of 20 % and accepted", async () => {
    expect((await check("1.1.0", 8)).findings).toEqual([]);
  });

  test("seven are accepted where the fall is meant", async () => {
    expect((await check("1.1.0", 7, true)).findings).toEqual([]);
  });

  test("none at all are a fall too", async () => {
    expect((await check("1.1.0", 0)).findings).toHaveLength(1);
  });
});

describe("after version 1.0.0", () => {
  test.each(["1.0.0", "0.9.9", "0.10.0"])("%s is refused", async (version) => {
    expect((await check(version, 10)).findings).toEqual([
      {
        file: "release.csv",
        line: 2,
        column: "version",
        problem: `Version ${version} is not later than the last release 1.0.0.`,
        remedy: expect.stringContaining("Bump the"),
      },
    ]);
  });

  test.each(["1.0.1", "1.1.0", "1.10.0", "2.0.0", "10.0.0"])("%s is accepted", async (version) => {
    expect((await check(version, 10)).findings).toEqual([]);
  });
});

test("versions are compared as numbers: 1.10.0 comes after 1.9.0", async () => {
  const { prisma } = database;
  for (let at = 1; at <= 9; at++) await publishRows(database, monthly(10));
  expect((await prisma.release.findFirst({ orderBy: { id: "desc" } }))!.version).toBe("1.9.0");
  expect((await check("1.10.0", 10)).findings).toEqual([]);
  expect((await check("1.8.0", 10)).findings).toHaveLength(1);
});
