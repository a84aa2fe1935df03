import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkDirectory, publishDirectory } from "@toso/api/publish";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { replaceOnce, writeDataset, type Changes } from "../fixtures/write-dataset.ts";

const { prisma } = await openTestDatabase("migrated");
const findingsOf = async (changes: Changes) => (await checkDirectory(prisma, writeDataset(changes))).findings;
const figure = "VN63,49,teams,2024-06,stated,300";

describe("what the database or a feed could not hold is found in its cell", () => {
  test.each<[string, Changes, string, number, string, RegExp]>([
    ["a NUL", { "practices.csv": replaceOnce("Tổ lưu động", "Tổ\0lưu động") }, "practices.csv", 2, "title_vi", /control character U\+0000/],
    ["an escape in a note", { "observations.csv": replaceOnce("S3,,\nVN,VN", "S3,\u001b[1m,\nVN,VN") }, "observations.csv", 7, "note", /U\+001B/],
    ["a name of 10,001 letters", { "areas.csv": replaceOnce("Quang Nam", "ế".repeat(10_001)) }, "areas.csv", 7, "name_en", /10001 characters/],
    ["a slug of 101 letters", { "areas.csv": replaceOnce("quang-nam", "q".repeat(101)) }, "areas.csv", 7, "slug", /longer than 100 characters/],
    ["a number of 16 digits", { "observations.csv": replaceOnce(figure, `${figure}${"0".repeat(13)}`) }, "observations.csv", 7, "value", /more digits/],
    ["half a commune", { "areas.csv": replaceOnce(",1000,4,60,", ",1000,4,60.5,") }, "areas.csv", 7, "communes_2023_04", /not a whole number/],
    ["an order beyond four bytes", { "regions.csv": replaceOnce("Red River Delta,1", "Red River Delta,2147483648") }, "regions.csv", 2, "order", /2147483647/],
    [
      "eleven decimals",
      { "rates.csv": (text) => text.replace(/^([^,]*,[^,]*,[^,]*,[^,]*),\d+,/gm, "$1,11,") },
      "rates.csv",
      2,
      "decimals",
      /Too many decimals/,
    ],
    ["a version of seven digits", { "release.csv": replaceOnce("1.0.0", "1000000.0.0") }, "release.csv", 2, "version", /no version/],
    [
      "a province that is part of itself",
      { "area_lineage.csv": replaceOnce("VN63,46,VN34,46", "VN63,46,VN63,46") },
      "area_lineage.csv",
      5,
      "to_scheme",
      /VN63 to VN63/,
    ],
    [
      "a column twice",
      { "regions.csv": (text) => text.replace(/$/gm, ",1").replace("order,1", "order,order").replace(/\n,1$/, "\n") },
      "regions.csv",
      1,
      "order",
      /more than once/,
    ],
  ])("%s", async (_what, changes, file, line, column, problem) => {
    const [first] = await findingsOf(changes);
    expect(first).toMatchObject({ file, line, column, problem: expect.stringMatching(problem), remedy: expect.stringMatching(/\S/) });
  });

  test("a folder in the place of a file", async () => {
    const folder = writeDataset();
    rmSync(join(folder, "honours.csv"));
    mkdirSync(join(folder, "honours.csv"));
    expect((await checkDirectory(prisma, folder)).findings).toEqual([
      { file: "honours.csv", line: 1, column: "", problem: "The file cannot be read (EISDIR).", remedy: expect.stringContaining("file") },
    ]);
  });
});

describe("a finding stands on the line on which its row begins", () => {
  const note = (text: string) =>
    replaceOnce("VN63,01,teams,2024-06,stated,500,exact,A,reported,S3,,", `VN63,01,teams,2024-06,stated,500,exact,A,reported,S3,"${text}",`);
  test.each<[string, (text: string) => string, number]>([
    ["after line breaks in a cell", note("one\ntwo\nthree"), 9],
    ["after line breaks of Windows in a cell", note("one\r\ntwo\r\nthree"), 9],
    ["in a file with line ends of Windows", (text) => text.replaceAll("\n", "\r\n"), 7],
    ["in a file with line ends of old Macintoshes", (text) => text.replaceAll("\n", "\r"), 7],
    [
      "in a file with line ends of all kinds",
      (text) =>
        text
          .split("\n")
          .map((line, at) => line + ["\n", "\r\n", "\r"][at % 3])
          .join(""),
      7,
    ],
    ["after empty lines", (text) => text.replace("\n", "\n\n\r\n\r"), 10],
    ["below empty lines at the beginning", (text) => `\n\r\n${text}`, 9],
  ])("%s", async (_where, change, line) => {
    const findings = await findingsOf({ "observations.csv": (text) => change(replaceOnce(figure, "VN63,49,teams,2024-06,stated,3OO")(text)) });
    expect(findings).toEqual([{ file: "observations.csv", line, column: "value", problem: expect.stringContaining("3OO"), remedy: expect.any(String) }]);
  });

  test("and one about a row with too few cells too", async () => {
    const findings = await findingsOf({ "observations.csv": (text) => note("one\r\ntwo")(text).replace("VN63,49,teams,", "VN63,49,") });
    expect(findings).toEqual([
      { file: "observations.csv", line: 8, column: "", problem: expect.stringMatching(/number of cells than the header, 11/), remedy: expect.any(String) },
    ]);
  });
});

test("a quote that is never closed in a large file is found where its row begins, before a megabyte more is read", async () => {
  const rest = "VN63,49,members,2024-06,stated,1,exact,A,reported,S3,,\n".repeat(60_000);
  const findings = await findingsOf({ "observations.csv": (text) => `${text.replace("VN63,49,teams", `VN63,49,"teams`)}${rest}` });
  expect(findings).toEqual([
    { file: "observations.csv", line: 7, column: "", problem: expect.stringMatching(/not closed for 1048576 bytes/), remedy: expect.any(String) },
  ]);
});

test("a file without any line end is not read to its end", async () => {
  const findings = await findingsOf({ "honours.csv": "x".repeat(8 << 20) });
  expect(findings).toEqual([
    { file: "honours.csv", line: 1, column: "", problem: expect.stringMatching(/longer than four megabytes/), remedy: expect.any(String) },
  ]);
});

test("steps of nearly ten thousand characters are refused without trying each way to read them", async () => {
  const [first] = await findingsOf({ "criteria_sets.csv": replaceOnce("0:Thấp|Low;60:Cao|High", `0:a|${"a".repeat(4_900)}${" ".repeat(4_900)}:`) });
  expect(first).toMatchObject({ file: "criteria_sets.csv", line: 3, column: "result_steps" });
});

test("line ends of any kind publish the same release", async () => {
  const folder = writeDataset({ "observations.csv": (text) => text.replaceAll("\n", "\r\n"), "areas.csv": (text) => text.replaceAll("\n", "\r") });
  const { findings, published } = await publishDirectory(prisma, folder);
  expect(findings).toEqual([]);
  const again = await publishDirectory(prisma, writeDataset({ "release.csv": replaceOnce("1.0.0", "1.0.1") }));
  expect(again.published).toMatchObject({ added: 0, corrected: 0, removed: 0, unchanged: 7, release: { checksum: published!.release.checksum } });
});
