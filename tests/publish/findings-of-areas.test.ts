import { checkDirectory } from "@toso/api/publish";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { replaceOnce, writeDataset, type Changes } from "../fixtures/write-dataset.ts";

const { prisma } = await openTestDatabase("migrated");
const areas = (text: string) => text.replace("Lào Cai,Lao Cai,province,NMM", "Lào Cai,Lao Cai,province,XXX"); // line 3
const commune = (scheme: string, type: string, province: string): Changes => ({
  "areas.csv": (text) => `${text}${scheme},20194,,hai-chau,Hải Châu,Hai Chau,${type},,,,,2025-07-01,,${province}\n`,
});
const alias = (row: string): Changes => ({ "area_aliases.csv": (text) => `${text}${row}\n` }); // line 5

describe("one finding on areas, with file, line, column, what is wrong and what to do, for", () => {
  test.each<[string, Changes, string, number, string, RegExp, RegExp]>([
    ["a commune of no province", commune("VN3321", "ward", ""), "areas.csv", 12, "province_code", /province "VN34 "/, /areas\.csv/],
    ["a commune of one of the 63", commune("VN3321", "ward", "49"), "areas.csv", 12, "province_code", /province "VN34 49"/, /areas\.csv.*Nearest: VN34/],
    ["a commune that is called a province", commune("VN3321", "province", "48"), "areas.csv", 12, "type", /VN3321 20194 is a province/, /under VN3321/],
    ["a ward under the provinces", commune("VN34", "ward", ""), "areas.csv", 12, "type", /VN34 20194 is a ward/, /under VN3321/],
    ["a province of a province", commune("VN34", "province", "48"), "areas.csv", 12, "province_code", /belongs to no province/, /Leave the cell empty/],
    ["an unknown region", { "areas.csv": areas }, "areas.csv", 3, "region_code", /region "XXX"/, /regions\.csv/],
    [
      "an unknown area of the lineage",
      { "area_lineage.csv": replaceOnce("VN63,49,VN34,48", "VN63,49,VN34,49") },
      "area_lineage.csv",
      7,
      "to_code",
      /area "VN34 49"/,
      /areas\.csv/,
    ],
    [
      "an unknown area of an alias",
      { "area_aliases.csv": replaceOnce("VN63,46,Huế", "VN63,47,Huế") },
      "area_aliases.csv",
      2,
      "code",
      /area "VN63 47"/,
      /areas\.csv/,
    ],
    ["a row of an alias that is there twice", alias("VN63,48,Hội An,place"), "area_aliases.csv", 5, "alias", /Duplicate of line 4/, /Keep one/],
    ["an alias that is there as another kind too", alias("VN63,48,Hội An,spelling"), "area_aliases.csv", 5, "alias", /Duplicate of line 4/, /Keep one/],
    ["an alias that is the code of another area", alias("VN63,48,49,spelling"), "area_aliases.csv", 5, "alias", /"49" leads to VN63 49/, /one area/],
    [
      "an alias that is the ISO code of another area",
      alias("VN63,48,vn-27,spelling"),
      "area_aliases.csv",
      5,
      "alias",
      /"vn-27" leads to VN63 49 already/,
      /a name leads to one area/,
    ],
  ])("%s", async (_what, changes, file, line, column, problem, remedy) => {
    const { findings } = await checkDirectory(prisma, writeDataset(changes));
    expect(findings).toEqual([{ file, line, column, problem: expect.stringMatching(problem), remedy: expect.stringMatching(remedy) }]);
  });
});

test("an alias that is the code of its own area, or that of an area of the other division, is no finding", async () => {
  for (const row of ["VN63,48,VN-DN,spelling", "VN34,15,10,spelling"]) expect((await checkDirectory(prisma, writeDataset(alias(row)))).findings).toEqual([]);
});
