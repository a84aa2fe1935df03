import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows, secondOfficial } from "../fixtures/publish-rows.ts";
import { replaceOnce } from "../fixtures/write-dataset.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask, refuse } = openApi(database);

const figure =
  "value period qualifier obsStatus noteEn ageInMonths source { code title } indicator { definitionEn } addedIn { version } release { version } others { value }";
const everything = `query ($release: String) {
  nation(release: $release) { teams { ${figure} } members { ${figure} } observations(first: 500) { totalCount nodes { value period } } }
  provinces(release: $release) { totalCount nodes { nameVi teams { ${figure} } members { ${figure} } observations { totalCount nodes { value source { title } } } practices { titleEn } } }
  indicators(release: $release) { code nameEn definitionEn classBreaks }
  rates(release: $release) { code formulaEn classBreaks }
  sources(release: $release) { totalCount nodes { code title publisher } }
  skills(release: $release) { code nameEn practices { titleEn } }
  regions(release: $release) { nameVi teams { value } }
  practices(release: $release) { titleEn } honours(release: $release) { titleEn } calendar(release: $release) { expected } criteriaSets(release: $release) { code status criteria { nameEn steps { from points } } } targets(release: $release) { code value }
  lineage(release: $release) { change from { nameVi } to { nameVi } }
  reconciliation(indicator: "teams", release: $release) { sum share }
}`;

const kept = { area: "VN63 01", value: 500 };
const first = await publishRows(database, [
  kept,
  { area: "VN63 48", value: 100 },
  { area: "VN63 49", value: 300, source: secondOfficial },
  { area: "VN VN", value: 1000 },
]);
const before = await ask(everything, { release: first });
const second = await publishRows(
  database,
  // 48 is corrected, 49 taken out, 10 and 15 are added.
  [kept, { area: "VN63 48", value: 111 }, { area: "VN63 10", value: 7 }, { area: "VN63 15", value: 8 }, { area: "VN VN", value: 1000 }],
  {
    "sources.csv": replaceOnce("Report of the province", "Report of the province (second printing)"),
    "indicators.csv": replaceOnce("People who belong to a team", "People who belong to one team or more"),
    "areas.csv": replaceOnce("VN63,48,VN-DN,da-nang,Đà Nẵng", "VN63,48,VN-DN,da-nang,Thành phố Đà Nẵng"),
    "practices.csv": replaceOnce("Teams on the move", "Teams that move"),
    "calendar.csv": replaceOnce("2026-06-30", "2026-09-30"),
    "criteria_sets.csv": replaceOnce(",announced,,", ",issued,,"),
    "criteria.csv": replaceOnce("1:20;5:40", "1:20;4:40"),
    "targets.csv": replaceOnce(",80,at_least", ",85,at_least"),
    "rates.csv": replaceOnce("divided by the average population, times 100.", "per 100 inhabitants."),
  },
);

describe("after a correction, an addition and a removal", () => {
  test("the old release answers exactly as before", async () => {
    expect(await ask(everything, { release: first })).toEqual(before);
  });

  test("the old release answers exactly as before to a process that never read it", async () => {
    expect(await openApi(database).ask(everything, { release: first })).toEqual(before);
  });

  test("the new release has the corrected figure, the added ones, and not the one taken out", async () => {
    const { provinces } = await ask(`{ provinces { nodes { code teams { value } } } }`);
    expect(Object.fromEntries(provinces.nodes.map(({ code, teams }: any) => [code, teams.value]))).toEqual({
      "01": 500,
      "10": 7,
      "15": 8,
      "46": null,
      "48": 111,
      "49": null,
    });
  });

  test("the new release has the new words, the old one the old", async () => {
    const words = `query ($release: String) { province(code: "48", release: $release) { nameVi teams { source { title } } } indicator(code: "members", release: $release) { definitionEn } practices(release: $release) { titleEn } }`;
    expect(await ask(words, { release: first })).toMatchObject({
      province: { nameVi: "Đà Nẵng", teams: { source: { title: "Report of the province" } } },
      practices: [{ titleEn: "Teams on the move" }],
    });
    const now = await ask(words);
    expect(now).toMatchObject({
      province: { nameVi: "Thành phố Đà Nẵng", teams: { source: { title: "Report of the province (second printing)" } } },
      practices: [{ titleEn: "Teams that move" }],
    });
    expect(now.indicator.definitionEn).toContain("one team or more");
  });

  test("each figure says which release brought it in and which was read", async () => {
    const { provinces } = await ask(`{ provinces { nodes { code teams { addedIn { version } release { version } } } } }`);
    const added = Object.fromEntries(provinces.nodes.map(({ code, teams }: any) => [code, teams.addedIn?.version ?? null]));
    expect(added).toEqual({ "01": first, "10": second, "15": second, "46": null, "48": second, "49": null });
    expect(new Set(provinces.nodes.map(({ teams }: any) => teams.release.version))).toEqual(new Set([second]));
  });

  test("one request can set both releases side by side", async () => {
    const answer = await ask(
      `{ old: province(code: "48", release: "${first}") { teams { value } } new: province(code: "48", release: "${second}") { teams { value } } }`,
    );
    expect(answer).toEqual({ old: { teams: { value: 100 } }, new: { teams: { value: 111 } } });
  });
});

describe("the list of releases", () => {
  test("has the newest first, and only that one is current", async () => {
    expect(await ask(`{ releases { version date observationCount isCurrent } }`)).toEqual({
      releases: [
        { version: second, date: "2026-01-31", observationCount: 5, isCurrent: true },
        { version: first, date: "2026-01-31", observationCount: 4, isCurrent: false },
      ],
    });
  });

  test("gives the current one when no version is named, and any by its version", async () => {
    const { release, old } = await ask(`{ release { version summaryVi } old: release(version: "${first}") { version checksum } }`);
    expect([release, old.version]).toEqual([{ version: second, summaryVi: "Bản thử" }, first]);
  });

  test("refuses a version that is not there, with the nearest", async () => {
    for (const query of [
      `{ release(version: "1.0.9") { date } }`,
      `{ nation(release: "1.0.9") { nameVi } }`,
      `{ provinces(release: "1.0.9") { totalCount } }`,
    ]) {
      expect((await refuse(query)).extensions).toMatchObject({ code: "UNKNOWN_RELEASE", given: "1.0.9", nearest: [first, second] });
    }
  });

  test("a cursor of one release is refused in another", async () => {
    const { provinces } = await ask(`{ provinces(first: 1, release: "${first}") { pageInfo { endCursor } } }`);
    const { extensions } = await refuse(`{ provinces(after: "${provinces.pageInfo.endCursor}") { nodes { code } } }`);
    expect(extensions.code).toBe("BAD_CURSOR");
  });
});
