import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const field = (page: Page) => page.getByRole("combobox", { name: "Tìm tỉnh của bạn" });
const options = (page: Page) => page.getByRole("listbox", { name: "Các tỉnh tìm thấy" }).getByRole("option");

/** Comes to the field as a keyboard does, from the top of the page. */
async function tabToField(page: Page): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press("Tab");
    if (await field(page).evaluate((input) => input === document.activeElement)) return;
  }
  throw new Error("The search field was not reached within 20 presses of Tab.");
}

test.each([
  ["ha noi", "Hà Nội", "Hà Nội", "?tinh=ha-noi"],
  ["tphcm", "TP. Hồ Chí Minh (từ 7/2025)", "TP. Hồ Chí Minh", "?tinh=ho-chi-minh&dia-gioi=34"],
  ["Huế", "Thừa Thiên Huế (nay là Huế)", "Thừa Thiên Huế", "?tinh=thua-thien-hue"],
  ["hoa binh", "Hòa Bình", "Hòa Bình", "?tinh=hoa-binh"],
  ["Hoà Bình", "Hòa Bình", "Hòa Bình", "?tinh=hoa-binh"],
])("by keyboard alone, “%s” finds %s and opens it", async (typed, option, name, query) => {
  const page = await open("/");
  await tabToField(page);
  await page.keyboard.type(typed);
  expect((await options(page).allInnerTexts())[0]).toBe(option);
  await page.keyboard.press("ArrowDown");
  const active = await field(page).getAttribute("aria-activedescendant");
  expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Tỉnh đang xem" }).getByRole("heading", { name, exact: true }).waitFor();
  expect(new URL(page.url()).search).toBe(query);
});

test.each([
  ["Đắc Lắc", ["Đắk Lắk (từ 7/2025)", "Đắk Lắk (trước 7/2025)"]],
  ["sai gon", ["TP. Hồ Chí Minh (từ 7/2025)", "TP. Hồ Chí Minh (trước 7/2025)"]],
  ["Haiphong", ["Hải Phòng (từ 7/2025)", "Hải Phòng (trước 7/2025)"]],
  ["BRVT", ["Bà Rịa - Vũng Tàu"]],
])("another spelling that the dataset lists, “%s”, finds %s as it does in the API", async (typed, names) => {
  const page = await open("/");
  await field(page).fill(typed);
  expect(await options(page).allInnerTexts()).toEqual(names);
});

test.each(["/", "/en/", "/so-sanh/34/"])("the field of %s finds the same provinces as the search of the API, whatever is typed", async (path) => {
  const page = await open(path);
  const lang = path.startsWith("/en/") ? "nameEn" : "nameVi";
  const compares34 = path.includes("/34/");
  const form = page.getByRole("search");
  const search = form.getByRole("combobox");
  const typed = [
    "ha noi",
    "Hoà Bình".normalize("NFD"),
    "hoabinh",
    "Tỉnh Lạng Sơn",
    "tinh",
    "tỉnh hà t",
    "tp",
    "TP HCM",
    "tphcm",
    "TPĐàNẵng",
    "tp. hồ chí minh",
    "Ho Chi Minh City",
  ];
  typed.push(
    "HN",
    "hn",
    "BRVT",
    "LS",
    "bđ",
    "48",
    "01",
    "VN-DN",
    "vn-hn",
    "Thừa Thiên - Huế",
    "hue",
    "Saigon",
    "nha trang",
    "Plei Ku",
    "thị xã Sa Pa",
    "Phan Rang - Tháp Chàm",
    "Vinh",
    "Vĩnh",
    "Hạ Long",
    "lang sonn",
    "inh binh",
    "ang",
    "atlantis",
    "?!",
    "nông",
    "giang",
    "dac lac",
  );
  let withHits = 0;
  for (const words of typed) {
    const answer = await page.request.post("/graphql", {
      data: {
        query: `query ($words: String!) {
          old: provinces(search: $words, first: 100) { nodes { ${lang} } }
          now: provinces(search: $words, boundary: VN34, first: 100) { nodes { ${lang} predecessors { change } } }
        }`,
        variables: { words },
      },
    });
    const { old, now } = ((await answer.json()) as any).data;
    // On the home page both divisions are found, and what did not change once, among the 63.
    const nodes = compares34 ? now.nodes : [...old.nodes, ...now.nodes.filter(({ predecessors }: any) => predecessors[0].change === "MERGED")];
    const found = nodes.map((node: any) => node[lang] as string);
    // The field lists twelve at most.
    expect(found.length, words).toBeLessThanOrEqual(12);
    await search.fill(words);
    // Found by a town, an option says the town before its province.
    const shown = (await form.getByRole("option").allInnerTexts()).map((text) =>
      text
        .split(/, thuộc |, in /)
        .at(-1)!
        .replace(/ \((từ|trước|nay là|since|until|now) [^)]*\)$/, ""),
    );
    expect(shown.sort(), words).toEqual(found.sort());
    withHits += Math.sign(found.length);
  }
  expect(withHits).toBeGreaterThan(15);
});

test.each([
  ["/", "nha tra", ["Nha Trang, thuộc Khánh Hòa (từ 7/2025)", "Nha Trang, thuộc Khánh Hòa (trước 7/2025)"], "khanh-hoa"],
  ["/", "nha trnag", ["Nha Trang, thuộc Khánh Hòa (từ 7/2025)", "Nha Trang, thuộc Khánh Hòa (trước 7/2025)"], "khanh-hoa"],
  ["/en/", "Ha Long", ["Hạ Long, in Quang Ninh"], "quang-ninh"],
  ["/en/", "da nnag", ["Da Nang (since July 2025)", "Da Nang (until June 2025)"], "da-nang"],
  ["/", "Khanh Hao", ["Khánh Hòa (từ 7/2025)", "Khánh Hòa (trước 7/2025)"], "khanh-hoa"],
  ["/", "Phan Rang - Tháp Chàm", ["Phan Rang, thuộc Khánh Hòa (từ 7/2025)", "Phan Rang, thuộc Ninh Thuận"], "khanh-hoa"],
])("on %s “%s” finds “%s” and opens that province", async (path, typed, shown, slug) => {
  const page = await open(path);
  const form = page.getByRole("search");
  await form.getByRole("combobox").fill(typed);
  expect(await form.getByRole("option").allInnerTexts()).toEqual(shown);
  await form.getByRole("option").first().click();
  await page.waitForURL((url) => [...url.searchParams.values()].includes(slug));
});

test("a town typed whole comes before the provinces whose names begin so", async () => {
  const page = await open("/");
  await field(page).fill("Vinh");
  expect((await options(page).allInnerTexts())[0]).toBe("Vinh, thuộc Nghệ An");
});

test("Enter without a choice opens the first province found; nothing found is said in words and to the ear", async () => {
  const page = await open("/en/");
  const search = page.getByRole("combobox", { name: "Find your province" });
  await search.fill("xyz");
  const words = page.getByText("No province matches. Try a part of its name.");
  expect(await words.count()).toBe(2);
  expect(await page.getByRole("search").getByRole("status").innerText()).toBe("No province matches. Try a part of its name.");
  await search.fill("da nang");
  expect(await search.getAttribute("aria-expanded")).toBe("true");
  await page.keyboard.press("Enter");
  await page.getByRole("region", { name: "Chosen province" }).getByRole("heading", { name: "Da Nang" }).waitFor();
  expect(await search.getAttribute("aria-expanded")).toBe("false");
});

test("a tap on a found province opens it", async () => {
  const page = await open("/", { viewport: { width: 360, height: 740 }, hasTouch: true });
  await field(page).fill("ca mau");
  await options(page).first().tap();
  await page.getByRole("region", { name: "Tỉnh đang xem" }).getByRole("heading", { name: "Cà Mau" }).waitFor();
});

test("the older of two provinces of one name is found too, and takes a map of the 34 back to the 63", async () => {
  const page = await open("/?dia-gioi=34");
  await page.getByRole("group", { name: /^Bản đồ 34 tỉnh/ }).waitFor();
  await field(page).fill("da nang");
  await options(page).getByText("Đà Nẵng (trước 7/2025)").click();
  await page.getByRole("group", { name: /^Bản đồ 63 tỉnh/ }).waitFor();
  expect(new URL(page.url()).search).toBe("?tinh=da-nang");
});

test("what is no province leads from the field of the home page to the search of the whole site, which finds a skill by what it is about", async () => {
  const page = await open("/");
  await field(page).fill("thương mại điện tử");
  await page.getByRole("link", { name: "Tìm trong cả trang" }).click();
  await page.waitForURL(/\/tim-kiem\/\?q=/);
  await page.getByRole("main").getByRole("link", { name: "Mua sắm trực tuyến" }).first().waitFor();
});
