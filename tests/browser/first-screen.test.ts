import { expect, test } from "vitest";
import { observations, sources } from "../portal/headline-from-csv.ts";
import { writeNumber, writePeriod } from "../portal/written-in-vietnamese.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const phone = { viewport: { width: 360, height: 740 } };

test.each([
  ["/", "Tìm tỉnh của bạn", ["Tỉnh của tôi", "Số để trích dẫn", "So sánh"]],
  ["/en/", "Find your province", ["My province", "Figures to quote", "Compare"]],
])("the first screen of a phone at %s holds the finding, the search and three doors that a thumb can hit", async (path, search, doors) => {
  const page = await open(path, phone);
  const parts = [
    page.getByRole("heading", { level: 1 }),
    page.getByRole("combobox", { name: search }),
    ...doors.map((name) => page.locator("main").getByRole("link", { name, exact: true })),
  ];
  for (const part of parts) {
    const box = (await part.boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height, await part.innerText()).toBeLessThanOrEqual(740);
  }
  for (const door of parts.slice(2)) expect((await door.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  expect(await parts[0]!.innerText()).toMatch(/\d+ \S+ 63 .*9[.,]524|\d+ \S+ 63 .*93[.,]524/s);
});

test("the doors lead to the field that finds a province, to the national figure with the line to quote it by, and to the comparison; without scripts the first shows the list", async () => {
  const page = await open("/", phone);
  const door = (name: string) => page.locator("main").getByRole("link", { name, exact: true });
  await door("Tỉnh của tôi").click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("province-query");
  await door("Số để trích dẫn").click();
  const quote = page.locator("#quote");
  const newest = observations
    .filter(({ area_scheme, indicator }) => area_scheme === "VN" && indicator === "teams")
    .toSorted((one, other) => other.period!.localeCompare(one.period!))[0]!;
  const publisher = sources.get(newest.source_id!)!.publisher!;
  for (const part of [quote.locator(".big-figure-value").first(), quote.locator("pre")]) {
    await expect.poll(async () => (await part.boundingBox())!.y).toBeGreaterThanOrEqual(0);
    expect((await part.boundingBox())!.y).toBeLessThan(740);
    expect(await part.innerText()).toContain(writeNumber(Number(newest.value), 0));
  }
  for (const word of [writePeriod(newest), publisher, "dẫn theo Tổ Số, bản ", "/chi-tieu/teams/"])
    expect(await quote.locator("pre").innerText()).toContain(word);
  expect(await quote.getByRole("button", { name: "Sao chép Dẫn một con số" }).count()).toBe(1);
  await door("So sánh").click();
  await page.waitForURL("**/so-sanh/");
  const without = await open("/", { ...phone, javaScriptEnabled: false });
  await without.locator("main").getByRole("link", { name: "Tỉnh của tôi" }).click();
  expect(await without.getByText("Danh sách 63 tỉnh, thành phố").isVisible()).toBe(true);
});

test("counts of teams are one tap away on the map, and the table that was unfolded stays so", async () => {
  const page = await open("/");
  await page.getByText("Xem cả 63 tỉnh, thành phố").click();
  await page.getByRole("list", { name: "Xem nhanh" }).getByRole("link", { name: "Số tổ công nghệ số cộng đồng" }).click();
  await page.getByRole("group", { name: "Bản đồ 63 tỉnh, thành phố: Số tổ công nghệ số cộng đồng", exact: true }).waitFor();
  expect(new URL(page.url()).search).toBe("?chi-tieu=teams");
  expect(await page.locator("#measure").inputValue()).toBe("teams");
  expect(await page.getByRole("table", { name: "Số tổ công nghệ số cộng đồng, 63 tỉnh, thành phố" }).isVisible()).toBe(true);
  await page.goBack();
  await page.getByRole("group", { name: "Bản đồ 63 tỉnh, thành phố: Tỷ lệ người có kỹ năng CNTT" }).waitFor();
});

test.each(["Cà Mau", "Hà Giang", "Đà Nẵng"])("on a phone %s, tapped on the map, is seen whole above the card that tells of it", async (name) => {
  const page = await open("/", { ...phone, hasTouch: true });
  const shape = page.getByRole("button", { name: new RegExp(`^${name}: `) });
  await shape.scrollIntoViewIfNeeded();
  await shape.dispatchEvent("click", { detail: 1 });
  const card = page.getByRole("region", { name: "Tỉnh đang xem" });
  await card.getByRole("heading", { name }).waitFor();
  await expect
    .poll(
      async () => {
        const [province, over] = [(await shape.boundingBox())!, (await card.boundingBox())!];
        return province.y >= 0 && province.y + province.height <= over.y;
      },
      { timeout: 15_000 },
    )
    .toBe(true);
});
