import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { openApi } from "./ask.ts";

const database = await openTestDatabase("dataset");
const { ask, refuse } = openApi(database);

async function search(words: string, args = ""): Promise<string[]> {
  const { provinces } = await ask(`query ($words: String!) { provinces(search: $words ${args}) { totalCount nodes { nameVi } } }`, { words });
  expect(provinces.totalCount).toBe(provinces.nodes.length);
  return provinces.nodes.map(({ nameVi }: { nameVi: string }) => nameVi);
}

test.each([
  ["ha noi", "Hà Nội"],
  ["HÀ NỘI", "Hà Nội"],
  ["Hanoi", "Hà Nội"],
  ["hanoi", "Hà Nội"],
  ["ha-noi", "Hà Nội"],
  ["  hà   nội ", "Hà Nội"],
  ["VN-HN", "Hà Nội"],
  ["Hòa Bình", "Hòa Bình"],
  ["Hoà Bình", "Hòa Bình"],
  ["hoabinh", "Hòa Bình"],
  ["TPHCM", "TP. Hồ Chí Minh"],
  ["tp hcm", "TP. Hồ Chí Minh"],
  ["TP.HCM", "TP. Hồ Chí Minh"],
  ["TP. Hồ Chí Minh", "TP. Hồ Chí Minh"],
  ["Thành phố Hồ Chí Minh", "TP. Hồ Chí Minh"],
  ["Sài Gòn", "TP. Hồ Chí Minh"],
  ["saigon", "TP. Hồ Chí Minh"],
  ["Huế", "Thừa Thiên Huế"],
  ["hue", "Thừa Thiên Huế"],
  ["thừa thiên - huế", "Thừa Thiên Huế"],
  ["thuathienhue", "Thừa Thiên Huế"],
  ["Đắk Lắk", "Đắk Lắk"],
  ["daklak", "Đắk Lắk"],
  ["Đắc Lắc", "Đắk Lắk"],
  ["dac lac", "Đắk Lắk"],
  ["Đắc Nông", "Đắk Nông"],
  ["Bắc Cạn", "Bắc Kạn"],
  ["ba ria vung tau", "Bà Rịa - Vũng Tàu"],
  ["vung tau", "Bà Rịa - Vũng Tàu"],
  ["Danang", "Đà Nẵng"],
  ["da nang", "Đà Nẵng"],
  ["Tỉnh Lạng Sơn", "Lạng Sơn"],
  ["48", "Đà Nẵng"],
  ["lạng sơn province", "Lạng Sơn"],
  ["TPĐàNẵng", "Đà Nẵng"],
  ["brvt", "Bà Rịa - Vũng Tàu"],
  ["LS", "Lạng Sơn"],
  ["Nha Trang", "Khánh Hòa"],
  ["sapa", "Lào Cai"],
  ["thành phố Hạ Long", "Quảng Ninh"],
  ["Lạng Sơm", "Lạng Sơn"],
  ["Khanh Hào", "Khánh Hòa"],
  ["Daklaak", "Đắk Lắk"],
  ["Thanh Hó", "Thanh Hóa"],
  ["Nha Trnag", "Khánh Hòa"],
  ["Pleiku", "Gia Lai"],
  ["Plei Ku", "Gia Lai"],
  ["NhaTrang", "Khánh Hòa"],
  ["buonmathu", "Đắk Lắk"],
  ["thành phố Nha Trang", "Khánh Hòa"],
  ["TP. Nha Trang", "Khánh Hòa"],
  ["Nha Trang city", "Khánh Hòa"],
  ["thị xã Sơn Tây", "Hà Nội"],
  ["thị xã Sa Pa", "Lào Cai"],
  ["TX Sa Pa", "Lào Cai"],
  ["Sa Pa town", "Lào Cai"],
  ["quận Hà Đông", "Hà Nội"],
  ["huyện đảo Lý Sơn", "Quảng Ngãi"],
  ["đặc khu Phú Quốc", "Kiên Giang"],
  ["Phan Rang", "Ninh Thuận"],
  ["Phan Rang - Tháp Chàm", "Ninh Thuận"],
  ["Nha Trang, Khánh Hòa", "Khánh Hòa"],
])("%s finds %s alone", async (words, name) => {
  expect(await search(words)).toEqual([name]);
});

test("a text typed with separate diacritics finds the same province", async () => {
  expect(await search("Hòa Bình".normalize("NFD"))).toEqual(["Hòa Bình"]);
});

test("the first letters of a word are enough, and several provinces may have them", async () => {
  expect(await search("quảng", "orderBy: NAME")).toEqual(["Quảng Bình", "Quảng Nam", "Quảng Ngãi", "Quảng Ninh", "Quảng Trị", "Tuyên Quang"]);
});

test("the initials of a name are enough, and several provinces may have them", async () => {
  expect(await search("HN", "orderBy: NAME")).toEqual(["Hà Nam", "Hà Nội"]);
});

test.each(["Vinh", "vinh", "thành phố Vinh", "TP Vinh"])("%s is first that city, before the provinces whose names begin or go on so", async (words) => {
  expect(await search(words, "orderBy: MATCH")).toEqual(["Nghệ An", "Vĩnh Phúc", "Vĩnh Long", "Trà Vinh"]);
});

test("with the tilde it is first the provinces of that name", async () => {
  expect(await search("Vĩnh", "orderBy: MATCH")).toEqual(["Vĩnh Phúc", "Vĩnh Long", "Trà Vinh", "Nghệ An"]);
});

test("without a search, the order of the best match is that of the codes", async () => {
  const { byMatch, byCode } = await ask("{ byMatch: provinces(orderBy: MATCH) { nodes { code } } byCode: provinces(orderBy: CODE) { nodes { code } } }");
  expect(byMatch).toEqual(byCode);
});

test("the whole name of a place within a province finds it first, with any kind before it and in one word too", async () => {
  const { provinces } = await ask("{ provinces { nodes { nameVi places } } }");
  for (const { nameVi, places } of provinces.nodes)
    for (const place of places)
      for (const words of [place, `thành phố ${place}`, `thị xã ${place}`, place.replaceAll(" ", "")])
        expect((await search(words, "orderBy: MATCH"))[0], words).toBe(nameVi);
});

test("a search without a hit is an empty list, no error", async () => {
  expect(await search("atlantis")).toEqual([]);
  expect(await search("HCMX")).toEqual([]);
});

test("a slip is forgiven where nothing else fits, in five letters or more, and two slips are not", async () => {
  expect(await search("Hà Nam")).toEqual(["Hà Nam"]);
  expect(await search("Hue1")).toEqual([]);
  expect(await search("Lanh Somm")).toEqual([]);
});

test("signs that mean something to a database find nothing by themselves", async () => {
  expect(await search("h%i")).toEqual([]);
  expect(await search("h_noi")).toEqual([]);
});

test("letters inside a word do not match", async () => {
  expect(await search("inh bin")).toEqual([]);
  expect(await search("nh Bình")).toEqual([]);
});

test("a search can be narrowed to a region", async () => {
  expect(await search("quang", `region: "NMM"`)).toEqual(["Tuyên Quang"]);
  expect(await search("quang", `region: "RRD"`)).toEqual(["Quảng Ninh"]);
});

test("the new provinces are found by their own and their old names", async () => {
  expect(await search("tphcm", "boundary: VN34")).toEqual(["TP. Hồ Chí Minh"]);
  expect(await search("Thừa Thiên Huế", "boundary: VN34")).toEqual(["Huế"]);
  expect(await search("quang nam", "boundary: VN34")).toEqual([]);
});

test.each([
  ["Nha Trang", "Khánh Hòa"],
  ["Phan Rang - Tháp Chàm", "Khánh Hòa"],
  ["Plei Ku", "Gia Lai"],
  ["thị xã Sơn Tây", "Hà Nội"],
  ["Thủ Dầu Một", "TP. Hồ Chí Minh"],
])("%s finds the new province that the old one with that place became part of, %s", async (words, name) => {
  expect(await search(words, "boundary: VN34")).toEqual([name]);
});

test("a new province has the places of all the old ones it was made of", async () => {
  const { provinces } = await ask("{ provinces(boundary: VN34) { nodes { nameVi places predecessors { from { places } } } } }");
  for (const { nameVi, places, predecessors } of provinces.nodes)
    expect(places.toSorted(), nameVi).toEqual(predecessors.flatMap(({ from }: any) => from.places).sort());
  expect(provinces.nodes.find(({ nameVi }: any) => nameVi === "Khánh Hòa").places).toContain("Phan Rang");
});

test("a search of more than 100 characters is refused", async () => {
  expect((await refuse(`query ($words: String!) { provinces(search: $words) { totalCount } }`, { words: "a".repeat(101) })).extensions).toMatchObject({
    code: "BAD_SEARCH",
    maximum: 100,
  });
});

test("the whole name of each province finds it, and none whose name does not hold that one: Hà Tĩnh is not Hà", async () => {
  const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const { provinces } = await ask("{ provinces { nodes { nameVi } } }");
  for (const { nameVi } of provinces.nodes) {
    const found = await search(nameVi);
    expect(found).toContain(nameVi);
    for (const name of found) expect(plain(name), nameVi).toContain(plain(nameVi));
  }
});
