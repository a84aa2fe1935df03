import { checkDirectory } from "@toso/api/publish";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows, writeRows, type Row } from "../fixtures/publish-rows.ts";
import { replaceOnce, writeDataset, type Changes } from "../fixtures/write-dataset.ts";

const { prisma, ...database } = await openTestDatabase("migrated");

// Version 1.0.0 with two figures.
const stand: Row[] = [{ value: 100 }, { value: 300, area: "VN63 49" }];
await publishRows({ prisma, ...database }, stand);

const findingsOf = async (version: string, rows: Row[], changes: Changes = {}) => {
  const folder = writeDataset({ "release.csv": replaceOnce("1.0.0", version), "observations.csv": writeRows(rows), ...changes });
  return (await checkDirectory(prisma, folder, { allowFall: true })).findings;
};
const refusal = (problem: string, remedy: string) => [
  { file: "release.csv", line: 2, column: "version", problem: expect.stringContaining(problem), remedy: expect.stringContaining(remedy) },
];
const commune = "VN3321,20194,,hai-chau,Hải Châu,Hai Chau,ward,,,,,2025-07-01,,48\n";

describe("after version 1.0.0, the third number is enough", () => {
  test.each<[string, Row[], Changes]>([
    ["for the same figures", stand, {}],
    ["where a value is corrected", [{ value: 101 }, stand[1]!], {}],
    ["where only the status of a figure is corrected", [{ value: 100, status: "P" }, stand[1]!], {}],
    ["where a figure is taken out", [stand[0]!], {}],
    ["where a name is corrected", stand, { "areas.csv": (text) => text.replaceAll("Da Nang", "Danang") }],
  ])("%s", async (_what, rows, changes) => {
    expect(await findingsOf("1.0.1", rows, changes)).toEqual([]);
  });
});

describe("after version 1.0.0, the minor version must be bumped", () => {
  test.each<[string, string, Row[], Changes]>([
    ["for a figure more", "1 figures", [...stand, { value: 500, area: "VN63 01" }], {}],
    ["for the same figure from another source", "1 figures", [...stand, { value: 100, source: "S4" }], {}],
    ["for a new commune", "area VN3321 20194", stand, { "areas.csv": (text) => `${text}${commune}` }],
    [
      "for a new indicator",
      "indicator robots",
      stand,
      { "indicators.csv": (text) => `${text}${text.match(/^members_trained,.*\n/m)![0].replace("members_trained", "robots")}` },
    ],
    ["for a new source", "source S9", stand, { "sources.csv": (text) => `${text}${text.match(/^S4,.*\n/m)![0].replace("S4", "S9")}` }],
  ])("%s", async (_what, named, rows, changes) => {
    expect(await findingsOf("1.0.1", rows, changes)).toEqual(refusal(named, "1.1.0"));
    expect(await findingsOf("1.1.0", rows, changes)).toEqual([]);
    expect(await findingsOf("2.0.0", rows, changes)).toEqual([]);
  });
});

test("after a release with other columns, the major version must be bumped", async () => {
  const { id, columns } = (await prisma.release.findFirst())!;
  await prisma.release.update({ where: { id }, data: { columns: columns.filter((column) => column !== "areas.csv province_code") } });
  expect(await findingsOf("1.1.0", stand)).toEqual(refusal("areas.csv province_code", "2.0.0"));
  expect(await findingsOf("2.0.0", stand)).toEqual([]);
});
