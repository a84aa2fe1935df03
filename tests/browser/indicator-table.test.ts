import { expect, test } from "vitest";
import { headlineOf, provinces } from "../portal/headline-from-csv.ts";
import { writeNumber, writeValue } from "../portal/written-in-vietnamese.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const skilled = provinces
  .map(({ code, name_vi }) => ({ name: name_vi!, value: Number(headlineOf(code!, "ict_skills_pct")!.value) }))
  .toSorted((one, other) => other.value - one.value);

test("on a phone, also without scripts, the page of an indicator names the five highest and lowest, and has all 63 in a fold; paper has all without it", async () => {
  const page = await open("/chi-tieu/ict-skills-pct/", { viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  const ends = page.locator(".table-ends li");
  const written = [...skilled.slice(0, 5), ...skilled.slice(-5).reverse()].map(({ name, value }) => `${name} ${writeNumber(value, 1)}%`);
  expect((await ends.allInnerTexts()).map((text) => text.replace(/\s+/g, " ").replace(/ \d{4}.*/, ""))).toEqual(written);
  const rows = page.locator(".province-table tbody tr");
  expect([await rows.count(), await rows.filter({ visible: true }).count()]).toEqual([63, 0]);
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(7000);
  await page.emulateMedia({ media: "print" });
  expect(await rows.filter({ visible: true }).count()).toBe(63);
  expect(await ends.filter({ visible: true }).count()).toBe(0);
  await page.emulateMedia({ media: "screen" });
  await page.getByText("Xem cả 63 tỉnh, thành phố").click();
  expect(await rows.filter({ visible: true }).count()).toBe(63);
});

test.each([
  ["/chi-tieu/teams/?tinh=nope", "Không có “nope” trong 63 tỉnh, thành phố của bản đồ này."],
  ["/chi-tieu/teams/?dia-gioi=34&tinh=ha-giang", "Không có “ha-giang” trong 34 tỉnh, thành phố của bản đồ này."],
  ["/chi-tieu/teams/?tinh=Hai-Phong", `Số liệu mới nhất của Hải Phòng: ${writeValue(headlineOf("31", "teams")!)} (18/06/2024).`],
  ["/chi-tieu/teams/?province=hai-phong", `Số liệu mới nhất của Hải Phòng: ${writeValue(headlineOf("31", "teams")!)} (18/06/2024).`],
  ["/en/indicator/teams/?tinh=none", "There is no “none” among the 63 provinces of this map."],
])("%s: the page of an indicator without lines tells of the province that the address asks for, or says that there is none", async (path, sentence) => {
  const page = await open(path);
  await expect.poll(() => page.locator("asked-provinces").innerText()).toBe(sentence);
  await expect.poll(() => page.locator(".province-table tr[aria-current]").count()).toBe(sentence.includes("18/06/2024") ? 1 : 0);
});

test("where lines are drawn they take the provinces of the address, in the words of either language and any letter case", async () => {
  const page = await open("/chi-tieu/ict-skills-pct/?province=CA-MAU,nope&year=2024");
  expect(await page.locator("line-chooser [data-problem]").innerText()).toContain("“nope”");
  expect(await page.locator(".line-chosen strong").allInnerTexts()).toEqual(["Cà Mau"]);
  await expect.poll(() => page.locator("[data-set]").innerText()).toContain("năm 2024");
  expect(await page.locator("asked-provinces").isVisible()).toBe(false);
  expect(await page.locator(".language-switch").getAttribute("href")).toBe("/en/indicator/ict-skills-pct/?year=2024&province=CA-MAU,nope");
  // A new choice leaves one word for each thing in the address.
  await page.locator("#line-province").selectOption("ha-noi");
  expect(new URL(page.url()).search).toBe("?year=2024&tinh=ca-mau,nope,ha-noi");
});
