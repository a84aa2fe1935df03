import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
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
