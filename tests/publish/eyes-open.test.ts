import { checkDirectory } from "@toso/api/publish";
import { describe, expect, test } from "vitest";
import { freshPlace, openTestDatabase } from "../database/open-test-database.ts";
import { publishRows, writeRows, type Row } from "../fixtures/publish-rows.ts";
import { realDataset, replaceOnce, writeDataset, type Changes } from "../fixtures/write-dataset.ts";
import { runRelease } from "./run-process.ts";

const database = await openTestDatabase("migrated");
const areas = ["VN63 01", "VN63 48", "VN63 49"] as const;
const stand: Row[] = [
  { area: areas[0], value: 500 },
  { area: areas[1], value: 100 },
  { area: areas[2], value: 310 },
  { area: areas[1], value: 40, period: "2023-06" },
  // A jump that was published, and is not told again.
  { area: areas[2], value: 10, indicator: "members", period: "2023-06" },
  { area: areas[2], value: 100, indicator: "members" },
];
await publishRows(database, stand);

const check = (rows: Row[], changes: Changes = {}) => {
  const folder = writeDataset({ "release.csv": replaceOnce("1.0.0", "1.1.0"), "observations.csv": writeRows(rows), ...changes });
  return checkDirectory(database.prisma, folder, { allowFall: true });
};
const changed = (at: number, by: Partial<Row>) => stand.with(at, { ...stand[at]!, ...by });

test("the same figures change nothing and warn of nothing", async () => {
  const { changes, warnings } = await check(stand);
  expect(changes).toEqual({ since: "1.0.0", added: 0, corrected: 0, removed: 0, unchanged: 6, byIndicator: [], byArea: [], figures: [], catalogue: [] });
  expect(warnings).toEqual([]);
});

test("what is added, corrected and removed is counted by indicator and area, and listed with the value before and after", async () => {
  const rows = [...changed(0, { value: 510 }).toSpliced(3, 1), { area: areas[1], value: 600, indicator: "members" }];
  const { changes } = await check(rows, { "areas.csv": (text) => text.replace("Da Nang", "Danang") });
  const none = { added: 0, corrected: 0, removed: 0 };
  expect(changes).toMatchObject({ since: "1.0.0", added: 1, corrected: 1, removed: 1, unchanged: 4 });
  expect(changes!.byIndicator).toEqual([
    { indicator: "teams", ...none, corrected: 1, removed: 1 },
    { indicator: "members", ...none, added: 1 },
  ]);
  expect(changes!.byArea).toEqual([
    { area: "VN63 48", ...none, added: 1, removed: 1 },
    { area: "VN63 01", ...none, corrected: 1 },
  ]);
  const figure = { indicator: "teams", period: "2024-06", source: "S3", columns: [] };
  expect(changes!.figures).toEqual([
    { ...figure, kind: "corrected", area: "VN63 01", before: 500, after: 510, columns: [{ name: "value", before: "500", after: "510" }] },
    { ...figure, kind: "removed", area: "VN63 48", period: "2023-06", before: 40, after: null },
    { ...figure, kind: "added", area: "VN63 48", indicator: "members", before: null, after: 600 },
  ]);
  expect(changes!.catalogue).toEqual([
    expect.objectContaining({ file: "areas.csv", kind: "corrected", columns: [{ name: "name_en", before: "Da Nang", after: "Danang" }] }),
  ]);
});

test("a version that says too little is refused, and what changed is told all the same", async () => {
  const { findings, changes } = await check([...stand, { value: 1, indicator: "members" }], { "release.csv": replaceOnce("1.0.0", "1.0.1") });
  expect(findings.map(({ column }) => column)).toEqual(["version"]);
  expect(changes).toMatchObject({ added: 1 });
});

describe("a warning, and no finding, for", () => {
  test.each<[string, Row[], number, RegExp]>([
    [
      "a value more than three times that of the last release",
      changed(0, { value: 1501 }),
      2,
      /^1501 is more than three times the 500, which the last release has for VN63 01/,
    ],
    ["a value less than a third", changed(0, { value: 166 }), 2, /^166 is less than a third of the 500/],
    ["a value that became 0", changed(0, { value: 0 }), 2, /^0 is less than a third of the 500/],
    ["another source that says more than three times as much for the same date", [...stand, { value: 1600, area: areas[0], source: "S4" }], 8, /^1600 is more/],
    [
      "a new date with more than three times as much",
      [...stand, { value: 301, area: areas[1], period: "2024-07" }],
      8,
      /^301 .* the 100 of 2024-06 \(line 3\) for VN63 48 teams/,
    ],
    [
      "a jump to a figure of the month of publication",
      [...stand, { value: 1000, area: areas[1], period: "2024-07", basis: "publication" as const }],
      8,
      /^1000 .* the 100 of 2024-06 \(line 3\) for VN63 48 teams/,
    ],
    [
      "a jump to an estimated figure, and not from what its year holds",
      [...stand, { value: 1000, area: areas[1], period: "2024", basis: "estimated" as const }],
      8,
      /^1000 .* the 40 of 2023-06 \(line 5\)/,
    ],
    [
      "a jump from a year that stands no later than its source",
      [...stand, { value: 400, area: areas[1], period: "2024" }, { value: 100, area: areas[1], period: "2024-10", source: "S4" }],
      8,
      /^400 .* the 100 of 2024-06 \(line 3\)/,
    ],
    ["a wrong figure between two right ones, once", [...stand, { value: 1000, area: areas[1], period: "2024-01" }], 8, /^1000 .* the 40 of 2023-06/],
    [
      "two areas that changed values",
      changed(1, { value: 310 }).with(2, { area: areas[2], value: 100 }),
      3,
      /^VN63 48 and VN63 49 \(line 4\) changed values: 310 and 100/,
    ],
    [
      "a figure of a month after its source",
      [...stand, { value: 101, area: areas[1], period: "2024-08" }],
      8,
      /^2024-08 begins after 2024-07, when its source S3/,
    ],
    [
      "a date of publication before its source",
      [...stand, { value: 101, area: areas[1], period: "2024-05", basis: "publication" as const }],
      8,
      /^2024-05 is said to be the date of publication, but its source S3 was published later, 2024-07/,
    ],
  ])("%s", async (_what, rows, line, problem) => {
    const { findings, warnings } = await check(rows, { "sources.csv": replaceOnce("example.org/s3,,", "example.org/s3,2024-07,") });
    expect(findings).toEqual([]);
    expect(warnings).toEqual([
      {
        file: "observations.csv",
        line,
        column: expect.stringMatching(/value|period/),
        problem: expect.stringMatching(problem),
        remedy: expect.stringMatching(/\S/),
      },
    ]);
  });

  test("a day of reading that has not come yet, of a source and of an announcement", async () => {
    const changes: Changes = {
      "sources.csv": (text) => text.replace("2025-01-01", "2199-01-01"),
      "calendar.csv": (text) => text.replace("2026-01-15", "2199-01-02"),
    };
    const { findings, warnings } = await check(stand, changes);
    expect(findings).toEqual([]);
    expect(warnings.map(({ file, line, column }) => [file, line, column])).toEqual([
      ["sources.csv", 2, "accessed"],
      ["calendar.csv", 2, "accessed"],
    ]);
  });
});

describe("a warning on days, and no finding, for", () => {
  const source = (published: string, accessed = "2025-01-01"): Changes => ({
    "sources.csv": replaceOnce("example.org/s4,,2025-01-01", `example.org/s4,${published},${accessed}`), // line 5
  });
  const release = (day: string): Changes => ({ "release.csv": (text) => text.replace("1.0.0", "1.1.0").replace("2026-01-31", day) });
  test.each<[string, Changes, string, number, string, RegExp]>([
    ["a release before the last one", release("2026-01-30"), "release.csv", 2, "date", /^2026-01-30 lies before 2026-01-31, the day of release 1\.0\.0/],
    [
      "a release to come",
      { ...release("2199-01-01"), "calendar.csv": (text) => text.slice(0, text.indexOf("\n") + 1) },
      "release.csv",
      2,
      "date",
      /^2199-01-01 has not come yet: today is 20/,
    ],
    ["a source that is published in days to come", source("2199"), "sources.csv", 5, "published", /^2199 has not come yet/],
    ["a source that was read before its day", source("2025-01-02"), "sources.csv", 5, "published", /^2025-01-02 begins after 2025-01-01, when the source was/],
    ["a source that was read before its month", source("2025-02", "2025-01"), "sources.csv", 5, "published", /^2025-02 begins after 2025-01/],
  ])("%s", async (_what, changes, file, line, column, problem) => {
    const { findings, warnings } = await check(stand, changes);
    expect(findings).toEqual([]);
    expect(warnings).toEqual([{ file, line, column, problem: expect.stringMatching(problem), remedy: expect.stringMatching(/\S/) }]);
  });

  test.each<[string, Changes]>([
    ["a release on the day of the last one", release("2026-01-31")],
    ["a source that was read on the day it was published", source("2025-01-01")],
    ["a source that was read in the year it was published", source("2025")],
  ])("but none for %s", async (_what, changes) => {
    expect((await check(stand, changes)).warnings).toEqual([]);
  });

  test("but none in the real dataset", async () => {
    const { findings, warnings } = await checkDirectory(database.prisma, realDataset, { allowFall: true });
    expect(findings).toEqual([]);
    expect(warnings.filter(({ file }) => file !== "observations.csv")).toEqual([]);
  });
});

describe("no warning for", () => {
  test.each<[string, Row[]]>([
    ["three times as much and no more", changed(0, { value: 1500 })],
    ["an estimated year that begins before the figures it would jump from", [...stand, { value: 40, area: areas[1], period: "2024", basis: "estimated" }]],
    ["a figure that is taken out", stand.slice(0, 3)],
    ["a jump from an unchanged figure to an unchanged one", [...stand, { value: 200, area: areas[0], indicator: "members" }]],
    ["another source near one of those that stand", [...stand, { value: 120, area: areas[1], source: "S4" }]],
    ["the month of publication", [...stand, { value: 101, area: areas[1], period: "2024-07", basis: "publication" }]],
  ])("%s", async (_what, rows) => {
    expect((await check(rows)).warnings).toEqual([]);
  });
});

test("both commands print what changes, cut long lists and say how many more there are", async () => {
  const place = await freshPlace("tiny");
  const more = Array.from({ length: 30 }, (_, at) => `VN63,10,teams,${1990 + at},stated,${100 + at},exact,A,reported,S3,,\n`).join("");
  const folder = writeDataset({ "release.csv": replaceOnce("1.0.0", "1.1.0"), "observations.csv": (text) => text.replace(",300,", ",3000,") + more });
  for (const verb of ["check", "publish"]) {
    const { code, stdout, stderr } = await runRelease(place, verb, folder);
    expect(code).toBe(0);
    expect(stdout).toContain("Against release 1.0.0: 30 figures added, 1 corrected, 0 removed, 6 unchanged.");
    expect(stdout).toContain("teams: 1 corrected, 30 added");
    expect(stdout).toContain("VN63 49 teams 2024-06 (S3): value 300 → 3000");
    expect(stdout.match(/VN63 10 teams \d{4} \(S3\): \d+/g)).toHaveLength(20);
    expect(stdout).toContain("and 10 more");
    expect(stderr).toMatch(/^Warning: observations\.csv:7 value: 3000 is more than three times the 300/);
  }
});

test("with --json both commands print one document with everything, also where something is wrong", async () => {
  const place = await freshPlace("tiny");
  const more = Array.from({ length: 30 }, (_, at) => `VN63,10,teams,${1990 + at},stated,${100 + at},exact,A,reported,S3,,\n`).join("");
  const changes: Changes = { "release.csv": replaceOnce("1.0.0", "1.1.0"), "observations.csv": (text) => text.replace(",300,", ",3000,") + more };
  const wrong = await runRelease(place, "check", writeDataset({ ...changes, "areas.csv": replaceOnce("province,NMM,600", "province,NNM,600") }), "--json");
  expect(wrong.code).toBe(1);
  expect(JSON.parse(wrong.stdout)).toEqual({
    published: null,
    findings: [{ file: "areas.csv", line: 3, column: "region_code", problem: expect.any(String), remedy: expect.any(String) }],
    warnings: [],
    changes: null,
  });
  for (const verb of ["check", "publish"]) {
    const { code, stdout } = await runRelease(place, verb, writeDataset(changes), "--json");
    expect(code).toBe(0);
    const document = JSON.parse(stdout);
    expect(document).toMatchObject({ published: verb === "check" ? null : "1.1.0", findings: [], changes: { since: "1.0.0", added: 30, corrected: 1 } });
    expect(document.changes.figures).toHaveLength(31);
    expect(document.warnings).toHaveLength(1);
  }
});

test("before the first release both commands say that there is nothing to compare with", async () => {
  const place = await freshPlace("migrated");
  const { stdout } = await runRelease(place, "check", writeDataset());
  expect(stdout).toContain("The database holds no release: there is nothing to compare with.");
  expect(JSON.parse((await runRelease(place, "publish", writeDataset(), "--json")).stdout).changes).toMatchObject({ since: null, added: 7, figures: [] });
});
