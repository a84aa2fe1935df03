import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkDirectory } from "@toso/api/publish";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { replaceOnce, writeDataset, type Changes } from "../fixtures/write-dataset.ts";

const { prisma } = await openTestDatabase("migrated");
const bom = "\u{feff}";
const tiny = (file: string) => readFileSync(new URL(`../fixtures/tiny/${file}`, import.meta.url), "utf8");

/** Writes a text as Windows does for Vietnamese: code page 1258 for the letters that the fixture uses. */
const windows1258 = (text: string) =>
  Buffer.from(
    text
      .normalize("NFD")
      .replace(/\u0300/g, "\xcc")
      .replace(/\u0302/g, "\xe2")
      .replace(/\u0323/g, "\xf2")
      .replace(/\u0103/g, "\xe3")
      .replace(/[\u0100-\uffff]/g, "?"),
    "latin1",
  );

describe("a file that cannot be read gives one finding and none for what depends on it", () => {
  test.each<[string, Changes, string, number, string, RegExp, RegExp]>([
    ["tabs", { "observations.csv": (text) => text.replaceAll(",", "\t") }, "observations.csv", 1, "", /tabs/, /commas/],
    [
      "UTF-16, as Excel writes Unicode text",
      { "observations.csv": Buffer.from(bom + tiny("observations.csv"), "utf16le") },
      "observations.csv",
      1,
      "",
      /UTF-16/,
      /UTF-8/,
    ],
    [
      "UTF-16 with the bytes the other way round",
      { "observations.csv": Buffer.from(bom + tiny("observations.csv"), "utf16le").swap16() },
      "observations.csv",
      1,
      "",
      /UTF-16/,
      /CSV UTF-8/,
    ],
    ["UTF-16 without a byte order mark", { "honours.csv": Buffer.from(tiny("honours.csv"), "utf16le") }, "honours.csv", 1, "", /UTF-16/, /CSV UTF-8/],
    ["Windows-1258", { "areas.csv": windows1258(tiny("areas.csv").replace("Hà Nội", "Ha Noi")) }, "areas.csv", 3, "", /not UTF-8/, /Windows-1258/],
    [
      "a missing column",
      { "observations.csv": (text) => text.replace(/^((?:[^,]*,){9})[^,]*,/gm, "$1") },
      "observations.csv",
      1,
      "source_id",
      /column "source_id" is missing/,
      /needs the columns.*source_id/,
    ],
    ["a column of another name", { "regions.csv": replaceOnce("name_en", "english") }, "regions.csv", 1, "name_en", /"name_en" is missing/, /Add it/],
    [
      "a quote in the middle of a cell",
      { "observations.csv": replaceOnce("VN63,49,teams", `VN63,49,te"ams`) },
      "observations.csv",
      7,
      "",
      /cannot be read/,
      /double quotes/,
    ],
    [
      "a quote that is not closed",
      { "observations.csv": replaceOnce("VN63,49,teams", `VN63,49,"teams`) },
      "observations.csv",
      7,
      "",
      /cannot be read/,
      /double quotes/,
    ],
    [
      "a cell too many, such as an unquoted decimal comma",
      { "observations.csv": replaceOnce("81.7", "81,7") },
      "observations.csv",
      6,
      "",
      /cannot be read/,
      /as many cells/,
    ],
    ["a cell too few", { "observations.csv": replaceOnce("VN63,49,teams,", "VN63,49,") }, "observations.csv", 7, "", /cannot be read/, /as many cells/],
  ])("%s", async (_what, changes, file, line, column, problem, remedy) => {
    const { findings } = await checkDirectory(prisma, writeDataset(changes));
    expect(findings).toEqual([{ file, line, column, problem: expect.stringMatching(problem), remedy: expect.stringMatching(remedy) }]);
  });

  test("a missing file", async () => {
    const folder = writeDataset();
    rmSync(join(folder, "honours.csv"));
    expect((await checkDirectory(prisma, folder)).findings).toEqual([
      { file: "honours.csv", line: 1, column: "", problem: "The file is missing.", remedy: expect.stringContaining("honours.csv") },
    ]);
  });
});

test("a folder that is not there lacks all 17 files", async () => {
  const { findings } = await checkDirectory(prisma, join(writeDataset(), "nowhere"));
  expect(findings.map(({ problem }) => problem)).toEqual(Array(17).fill("The file is missing."));
});

test("all findings of all files come together, by file and line", async () => {
  const { findings } = await checkDirectory(
    prisma,
    writeDataset({
      "observations.csv": (text) => text.replace("81.7", "181.7").replace("VN63,49,teams", "VN63,99,teams").replace("S4,,\nVN63,99", "S9,,\nVN63,99"),
      "honours.csv": replaceOnce("2025-10-21", "October"),
      "release.csv": replaceOnce("1.0.0", "one"),
    }),
  );
  expect(findings.map(({ file, line, column }) => `${file}:${line} ${column}`)).toEqual([
    "honours.csv:2 date",
    "observations.csv:6 source_id",
    "observations.csv:6 value",
    "observations.csv:7 area_code",
    "release.csv:2 version",
  ]);
});
