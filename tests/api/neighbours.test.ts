import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { openApi } from "./ask.ts";

const { ask, refuse } = openApi(await openTestDatabase("dataset"));

test("a province of the other division is told what the lineage leads to", async () => {
  const { message, extensions } = await refuse(`{ province(code: "ha-giang", boundary: VN34) { code } }`);
  expect(extensions).toMatchObject({ code: "UNKNOWN_CODE", nearest: ["tuyen-quang"] });
  expect(message).toContain("since 2025-07-01 it is part of tuyen-quang (08)");
  expect((await refuse(`{ province(code: "hue", boundary: VN63) { code } }`)).extensions.nearest).toEqual(["thua-thien-hue"]);
});

test("a name with diacritics that is spelled wrongly gets the nearest slug first", async () => {
  expect((await refuse(`{ province(code: "Đắk Lăkk") { code } }`)).extensions.nearest![0]).toBe("dak-lak");
});

test.each(["!!!", "…", "--", "()"])("a search without a letter finds nothing: %s", async (search) => {
  expect((await ask("query ($search: String) { provinces(search: $search) { totalCount } }", { search })).provinces.totalCount).toBe(0);
});

test.each(["", "  ", "\n"])("a search that is empty finds all: %j", async (search) => {
  expect((await ask("query ($search: String) { provinces(search: $search) { totalCount } }", { search })).provinces.totalCount).toBe(63);
});

test.each([
  ["Ha Giang province", "ha-giang"],
  ["Can Tho city", "can-tho"],
  ["Hồ Chí Minh (TP)", "ho-chi-minh"],
  ["tỉnh Hà Giang", "ha-giang"],
])("%s is understood", async (search, slug) => {
  expect((await ask("query ($search: String) { provinces(search: $search) { nodes { slug } } }", { search })).provinces.nodes).toEqual([{ slug }]);
});
