import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows } from "../fixtures/publish-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("migrated");
const { ask, refuse } = openApi(database);

await publishRows(database, []);
const rows = ["20194,hai-chau,Hải Châu,48", "20195,thanh-khe,Thanh Khê,48", "00004,ba-dinh,Ba Đình,01"].map((row) => row.split(","));
const wards = rows.map(([code, slug, name, province]) => `VN3321,${code},,${slug},${name},${name},ward,,,,,2025-07-01,,${province}\n`).join("");
await publishRows(
  database,
  [
    { area: "VN3321 20194", value: 7 },
    { area: "VN63 48", value: 100 },
  ],
  { "areas.csv": (text) => `${text}${wards}` },
);

const communes = async (args: string) => (await ask(`{ communes${args} { totalCount nodes { code nameVi } } }`)).communes;

describe("after a release with three wards", () => {
  test("all are listed by code, with their leading zeros", async () => {
    expect(await communes("")).toEqual({
      totalCount: 3,
      nodes: [
        { code: "00004", nameVi: "Ba Đình" },
        { code: "20194", nameVi: "Hải Châu" },
        { code: "20195", nameVi: "Thanh Khê" },
      ],
    });
  });

  test("a province of the 34 has its own, in pages", async () => {
    expect((await communes(`(province: "da-nang")`)).totalCount).toBe(2);
    const { communes: first } = await ask(`{ communes(province: "48", first: 1) { nodes { code } pageInfo { endCursor hasNextPage } } }`);
    expect(first).toMatchObject({ nodes: [{ code: "20194" }], pageInfo: { hasNextPage: true } });
    const { communes: next } = await ask(
      `{ communes(province: "48", first: 1, after: "${first.pageInfo.endCursor}") { nodes { code } pageInfo { hasNextPage } } }`,
    );
    expect(next).toEqual({ nodes: [{ code: "20195" }], pageInfo: { hasNextPage: false } });
    expect((await refuse(`{ communes(province: "01", after: "${first.pageInfo.endCursor}") { nodes { code } } }`)).extensions.code).toBe("BAD_CURSOR");
  });

  test("a ward has its figures and its province, and the province keeps its own", async () => {
    expect(
      await ask(`{ commune(code: "20194") { teams { value missing } kind province { nameVi teams { value } } } province(code: "48") { teams { value } } }`),
    ).toEqual({
      commune: { teams: { value: 7, missing: null }, kind: "WARD", province: { nameVi: "Đà Nẵng", teams: { value: null } } },
      province: { teams: { value: 100 } },
    });
  });

  test("a ward without figures says that none was found, not 0", async () => {
    const { commune } = await ask(`{ commune(code: "20195") { teams { value missing } } }`);
    expect(commune.teams).toEqual({ value: null, missing: "NO_PUBLISHED_FIGURE" });
  });

  test("an unknown code is null, and the release before has none", async () => {
    expect(await ask(`{ commune(code: "4") { code } communes(release: "1.0.0") { totalCount nodes { code } } }`)).toEqual({
      commune: null,
      communes: { totalCount: 0, nodes: [] },
    });
  });
});
