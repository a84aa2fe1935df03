import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findBorders, writeBorders } from "@toso/prisma/make-area-borders";
import { describe, expect, test } from "vitest";
import { readRows } from "../fixtures/read-rows.ts";
import { realDataset } from "../fixtures/write-dataset.ts";

const rows = readRows("area_borders.csv");
const provinces = readRows("areas.csv").filter(({ scheme }) => scheme === "VN63");
const nameOf = new Map(provinces.map(({ code, name_vi }) => [code!, name_vi!]));

/** Returns the names of the provinces that border on the one of this name, in the order of the alphabet; [] when none does. */
function neighboursOf(name: string): string[] {
  const pairs = rows.map(({ code, neighbour_code }) => [nameOf.get(code!)!, nameOf.get(neighbour_code!)!]);
  return pairs.flatMap(([one, other]) => (one === name ? [other!] : other === name ? [one!] : [])).sort(new Intl.Collator("vi").compare);
}

test("the committed borders are those that the boundaries give", () => {
  expect(readFileSync(join(realDataset, "area_borders.csv"), "utf8")).toBe(writeBorders(findBorders()));
});

test("each pair stands once, the lower code first, with a border longer than nothing", () => {
  expect(rows.filter(({ code, neighbour_code }) => code! >= neighbour_code!)).toEqual([]);
  expect(new Set(rows.map(({ code, neighbour_code }) => `${code} ${neighbour_code}`)).size).toBe(rows.length);
  expect(rows.filter(({ border_km }) => !(Number(border_km) > 0))).toEqual([]);
});

test("every one of the 63 provinces has a neighbour, and none is unknown", () => {
  const named = new Set(rows.flatMap(({ code, neighbour_code }) => [code, neighbour_code]));
  expect([...named].sort()).toEqual(provinces.map(({ code }) => code).sort());
});

describe("a reader of any atlas finds the neighbours of", () => {
  test.each([
    ["Hà Nội", ["Bắc Giang", "Bắc Ninh", "Hà Nam", "Hòa Bình", "Hưng Yên", "Phú Thọ", "Thái Nguyên", "Vĩnh Phúc"]],
    ["Đà Nẵng", ["Quảng Nam", "Thừa Thiên Huế"]],
    ["Điện Biên", ["Lai Châu", "Sơn La"]],
    ["Nghệ An", ["Hà Tĩnh", "Thanh Hóa"]],
    ["Cà Mau", ["Bạc Liêu", "Kiên Giang"]],
    ["Lâm Đồng", ["Bình Phước", "Bình Thuận", "Đắk Lắk", "Đắk Nông", "Đồng Nai", "Khánh Hòa", "Ninh Thuận"]],
  ])("%s", (name, neighbours) => {
    expect(neighboursOf(name)).toEqual([...neighbours].sort(new Intl.Collator("vi").compare));
  });
});

test("provinces that meet only in a point are no neighbours", () => {
  expect(neighboursOf("Hà Giang")).not.toContain("Bắc Kạn");
  expect(neighboursOf("Cao Bằng")).not.toContain("Tuyên Quang");
});
