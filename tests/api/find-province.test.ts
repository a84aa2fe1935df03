import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows } from "../fixtures/publish-rows.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("dataset");
const { ask, refuse } = openApi(database);

async function province(code: string, boundary?: "VN63" | "VN34") {
  return (
    await ask(`query ($code: String!, $boundary: Boundary! = VN63) { province(code: $code, boundary: $boundary) { boundary code slug iso nameVi } }`, {
      code,
      boundary,
    })
  ).province;
}

describe("one province answers", () => {
  test.each(["48", "da-nang", "VN-DN", "vn-dn", " da-nang "])("to %j", async (code) => {
    expect(await province(code)).toEqual({ boundary: "VN63", code: "48", slug: "da-nang", iso: "VN-DN", nameVi: "Đà Nẵng" });
  });

  test("to a code with its leading zero, and not without it", async () => {
    expect((await province("01")).nameVi).toBe("Hà Nội");
    expect((await refuse(`{ province(code: "1") { nameVi } }`)).extensions.code).toBe("UNKNOWN_CODE");
  });
});

describe("a province is named as the search knows it", () => {
  const aliases = readRows("area_aliases.csv");
  const areas = readRows("areas.csv").filter(({ scheme }) => scheme === "VN63" || scheme === "VN34");

  test.each(["VN63", "VN34"] as const)("by every name and other spelling of %s", async (boundary) => {
    const ofBoundary = areas.filter(({ scheme }) => scheme === boundary);
    for (const { code, name_vi, name_en } of ofBoundary) {
      const own = aliases.filter((row) => row.scheme === boundary && row.code === code);
      const others = own.filter(({ kind }) => kind !== "place").map(({ alias }) => alias!);
      for (const name of [name_vi!, name_en!, ...others]) expect((await province(name, boundary)).code, name).toBe(code);
    }
  });

  test("but not by a place within it, which finds it in the search alone", async () => {
    const places = aliases.filter(({ kind }) => kind === "place");
    expect(places.length).toBeGreaterThan(50);
    for (const { scheme, code, alias } of places) {
      const { provinces } = await ask(`query ($search: String!) { provinces(boundary: ${scheme}, search: $search) { nodes { code places } } }`, {
        search: alias,
      });
      expect(provinces.nodes.find((found: any) => found.code === code)?.places, alias).toContain(alias);
      expect((await refuse(`query ($code: String!) { province(code: $code) { code } }`, { code: alias })).extensions.code, alias).toBe("UNKNOWN_CODE");
    }
  });

  test.each([
    ["TP.HCM", "79"],
    ["saigon", "79"],
    ["hue", "46"],
    ["Hà Giang", "02"],
    ["Hà Giang".normalize("NFD"), "02"],
    ["Tỉnh Hà Giang", "02"],
    ["thành phố đà nẵng", "48"],
    ["BẮC CẠN", "06"],
  ])("by %j", async (name, code) => {
    expect((await province(name)).code).toBe(code);
  });

  test("by no part of a name, and by nothing without a letter", async () => {
    for (const name of ["Giang", "hà", "?!", "", "-"])
      expect((await refuse(`query ($code: String!) { province(code: $code) { code } }`, { code: name })).extensions.code).toBe("UNKNOWN_CODE");
  });

  test.each(["VN63:01", "vn63:ha-noi", " VN63:Hà Nội "])("with its division before it, as in %j, wherever a province is asked for", async (given) => {
    const fields = [
      "province(code: $it) { slug }",
      "lineage(code: $it) { from { slug } }",
      "sources(province: $it) { totalCount }",
      "changes(province: $it) { totalCount }",
      "observations(areas: [$it]) { totalCount }",
      "honours(province: $it) { order: titleVi }",
      "practices(province: $it) { titleVi }",
      "group(provinces: [$it]) { provinces { slug } }",
      "peers(province: $it, strategy: SHARED_BORDER) { peers { province { slug } } }",
      `scorecard(set: "sample-published-figures", province: $it) { province { slug } }`,
      `whatItWouldTake(measure: "teams", province: "48", peer: $it) { level }`,
    ];
    const all = fields.map((field, at) => `f${at}: ${field}`).join(" ");
    const plain = await ask(`query ($it: String!) { ${all} }`, { it: "01" });
    expect(plain.f0).toEqual({ slug: "ha-noi" });
    expect(await ask(`query ($it: String!) { ${all} }`, { it: given })).toEqual(plain);
  });

  test("with its division before it, which decides where no boundary is given and there is no usual one", async () => {
    const answer = await ask(`{
      named: sources(province: "VN34:48") { totalCount }
      asked: sources(province: "48", boundary: VN34) { totalCount }
      old: sources(province: "48") { totalCount }
      communes(province: "VN34:48") { totalCount }
      province(code: "VN34:48", boundary: VN34) { boundary code }
    }`);
    expect(answer.named).toEqual(answer.asked);
    expect(answer.named).not.toEqual(answer.old);
    expect(answer.province).toEqual({ boundary: "VN34", code: "48" });
  });

  test.each([
    [`province(code: "VN34:48") { code }`, "VN34:48", "VN63", ["da-nang", "quang-nam"]],
    [`lineage(code: "VN63:49", boundary: VN34) { date }`, "VN63:49", "VN34", ["da-nang"]],
    [`sources(province: "VN63:49", boundary: VN34) { totalCount }`, "VN63:49", "VN34", ["da-nang"]],
    [`communes(province: "VN63:49") { totalCount }`, "VN63:49", "VN34", ["da-nang"]],
    [`changes(province: "VN34:48") { totalCount }`, "VN34:48", "VN63", ["da-nang", "quang-nam"]],
  ])("but not of the other division: { %s } is refused with what became of it", async (field, given, boundary, nearest) => {
    const { message, extensions } = await refuse(`{ ${field} }`);
    expect(extensions).toEqual({ code: "UNKNOWN_CODE", given, nearest });
    expect(message).toContain(`There is no province of ${boundary} "${given}": it is one of ${given.slice(0, 4)}; `);
  });

  test("and a code that its division does not have is refused with the nearest ones of that division", async () => {
    for (const given of ["VN63:ha-nuoi", "VN63:", "VN63:VN63:01", "VN35:01"])
      expect((await refuse(`query ($it: String!) { province(code: $it) { code } }`, { it: given })).extensions.code, given).toBe("UNKNOWN_CODE");
    expect((await refuse(`{ province(code: "VN63:ha-nuoi") { code } }`)).extensions.nearest).toContain("ha-noi");
  });

  test("wherever a province is asked for", async () => {
    const answer = await ask(`{
      comparison(provinces: ["Hà Nội", "TP.HCM"], measures: ["teams_per_10k_inhabitants"]) { provinces { code } }
      group(provinces: ["saigon"]) { provinces { code } }
      peers(province: "Hà Giang", strategy: SHARED_BORDER) { peers { province { code } } }
      lineage(code: "Bắc Cạn") { from { code } }
      scorecard(set: "sample-published-figures", province: "Đà Nẵng") { province { code } }
      practices(province: "Lào Cai") { province { code } }
      sources(province: "Hà Giang") { totalCount }
      observations(areas: ["Hà Giang"]) { totalCount }
      changes(province: "Hà Giang") { totalCount }
    }`);
    expect(answer.comparison.provinces).toEqual([{ code: "01" }, { code: "79" }]);
    expect(answer.group.provinces).toEqual([{ code: "79" }]);
    expect(answer.lineage).toEqual([{ from: { code: "06" } }]);
    expect(answer.scorecard.province).toEqual({ code: "48" });
    for (const list of [answer.sources, answer.observations, answer.changes]) expect(list.totalCount).toBeGreaterThan(0);
  });
});

test("a province of the 34 is as large as those that it was made of, and the largest comes first", async () => {
  const km2 = new Map(
    readRows("areas.csv")
      .filter(({ scheme }) => scheme === "VN63")
      .map((row) => [row.code!, Number(row.area_km2_2023)]),
  );
  const { provinces } = await ask(`{ provinces(boundary: VN34, orderBy: AREA) { nodes { code areaKm2 predecessors { from { code } } } } }`);
  expect(provinces.nodes).toHaveLength(34);
  for (const { code, areaKm2, predecessors } of provinces.nodes)
    expect(areaKm2, code).toBeCloseTo(
      predecessors.reduce((sum: number, { from }: any) => sum + km2.get(from.code)!, 0),
      6,
    );
  const sizes = provinces.nodes.map(({ areaKm2 }: any) => areaKm2);
  expect(sizes).toEqual(sizes.toSorted((one: number, other: number) => other - one));
});

test("48 is the old Đà Nẵng among the 63 and the new one, with Quảng Nam, among the 34", async () => {
  const { old, merged } = await ask(`{
    old: province(code: "48") { boundary predecessors { from { nameVi } } }
    merged: province(code: "48", boundary: VN34) { boundary predecessors { from { nameVi } } }
  }`);
  expect(old).toEqual({ boundary: "VN63", predecessors: [] });
  expect(merged).toEqual({ boundary: "VN34", predecessors: [{ from: { nameVi: "Đà Nẵng" } }, { from: { nameVi: "Quảng Nam" } }] });
});

test("an old code still answers, and leads to its successor", async () => {
  const { province } = await ask(`{ province(code: "quang-nam") { validTo successors { date change decree to { code nameVi boundary } } } }`);
  expect(province).toEqual({
    validTo: "2025-06-30",
    successors: [{ date: "2025-07-01", change: "MERGED", decree: "202/2025/QH15", to: { code: "48", nameVi: "Đà Nẵng", boundary: "VN34" } }],
  });
});

test("a name that went with the merger is not among the 34", async () => {
  expect((await refuse(`{ province(code: "quang-nam", boundary: VN34) { code } }`)).extensions).toMatchObject({ code: "UNKNOWN_CODE", given: "quang-nam" });
});

test("an unknown code is refused with the nearest names and the place of the list, and the rest of the answer stands", async () => {
  const { message, extensions, path } = await refuse(`{ province(code: "da-nan") { code } }`);
  expect(message).toContain(`There is no province of VN63 "da-nan". Did you mean da-nang`);
  expect(message).toContain("{ provinces(boundary: VN63) { nodes { code slug } } }");
  expect(extensions).toMatchObject({ code: "UNKNOWN_CODE", given: "da-nan" });
  expect(extensions.nearest![0]).toBe("da-nang");
  expect(path).toEqual(["province"]);
});

test("the lineage has a step for each of the 63, to 34 provinces, of which 11 are unchanged", async () => {
  const { lineage } = await ask(`{ lineage { change date from { code boundary } to { code boundary } } }`);
  expect(lineage).toHaveLength(63);
  expect(new Set(lineage.map(({ to }: any) => to.code)).size).toBe(34);
  expect(lineage.filter(({ change }: any) => change === "UNCHANGED")).toHaveLength(11);
  expect(new Set(lineage.map(({ date, from, to }: any) => `${date} ${from.boundary} ${to.boundary}`))).toEqual(new Set(["2025-07-01 VN63 VN34"]));
});

test("the lineage of one province can be asked from either side", async () => {
  const { from, to } = await ask(`{ from: lineage(code: "49") { to { code } } to: lineage(code: "48", boundary: VN34) { from { code } } }`);
  expect(from).toEqual([{ to: { code: "48" } }]);
  expect(to).toEqual([{ from: { code: "48" } }, { from: { code: "49" } }]);
});

test("a province of the 63 knows its region; one of the 34 crosses regions and has none", async () => {
  const answer = await ask(`{ old: province(code: "48") { region { code nameVi } } merged: province(code: "48", boundary: VN34) { region { code } } }`);
  expect(answer).toEqual({ old: { region: { code: "NCC", nameVi: "Bắc Trung Bộ và Duyên hải miền Trung" } }, merged: { region: null } });
});

test("the six regions hold each of the 63 provinces once", async () => {
  const { regions } = await ask(`{ regions { code provinces { code } } }`);
  expect(regions.map(({ code }: any) => code)).toEqual(["RRD", "NMM", "NCC", "CH", "SE", "MRD"]);
  const codes = regions.flatMap(({ provinces }: any) => provinces.map(({ code }: any) => code));
  expect([codes.length, new Set(codes).size]).toEqual([63, 63]);
});

test("a name that two provinces have, as releases of before could, is refused with both of them", async () => {
  const changed = await openTestDatabase("migrated");
  await publishRows(changed, [{ value: 1 }]);
  await changed.prisma.area.updateMany({ where: { scheme: "VN63", code: { in: ["01", "48"] } }, data: { aliases: ["Kinh Kỳ"] } });
  const { message, extensions } = await openApi(changed).refuse(`{ province(code: "kinh ky") { code } }`);
  expect(extensions).toEqual({ code: "UNKNOWN_CODE", given: "kinh ky", nearest: ["ha-noi", "da-nang"] });
  expect(message).toContain("ha-noi, da-nang");
});
