import { expect, inject, test } from "vitest";
import { readRows } from "../fixtures/read-rows.ts";
import { headlineOf, provinces } from "../portal/headline-from-csv.ts";
import { writeNumber } from "../portal/written-in-vietnamese.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const regions = readRows("regions.csv");
const slugOf = (region: { name_en?: string }) => region.name_en!.toLowerCase().replaceAll(" ", "-");
const within = (code: string) => provinces.filter(({ region_code }) => region_code === code);
const median = (values: number[]) => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return Number.isInteger(middle) ? (sorted[middle - 1]! + sorted[middle]!) / 2 : sorted[Math.floor(middle)]!;
};

test.each(regions.map((region) => [region.name_vi!, region] as const))(
  "without JavaScript the page of %s has its provinces on the map and in the table, sums of all of them alone, and medians made by hand",
  async (_, region) => {
    const page = await open(`/vung/${slugOf(region)}/`, { javaScriptEnabled: false });
    const own = within(region.code!);
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(region.name_vi);
    expect(await page.getByText("Sáu vùng ở đây là cách chia vùng của 63 tỉnh, thành phố đến ngày 30/06/2025").isVisible()).toBe(true);
    const codes = (selector: string) => page.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute("data-code")!).sort());
    expect(await codes(".map-svg a:not(.map-islands)")).toEqual(own.map(({ code }) => code!).sort());
    // Every shape lies within what is cut out.
    const lost = await page.locator(".map-svg").evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll("a > path, a > rect")].filter((shape) => {
        const { left, right, top, bottom } = shape.getBoundingClientRect();
        return left < frame.left - 1 || right > frame.right + 1 || top < frame.top - 1 || bottom > frame.bottom + 1;
      }).length;
    });
    expect(lost).toBe(0);
    const rows = page.getByRole("table", { name: /^Các tỉnh, thành phố vùng/ }).getByRole("rowheader");
    expect((await rows.allInnerTexts()).sort()).toEqual(own.map(({ name_vi }) => name_vi!).sort());

    const population = own.map(({ code }) => Number(headlineOf(code!, "population")!.value));
    const sums = page.getByRole("region", { name: "Cả vùng cộng lại" });
    await sums
      .getByText(
        writeNumber(
          population.reduce((sum, one) => sum + one, 0),
          0,
        ),
        { exact: true },
      )
      .waitFor();
    const teams = own.map(({ code }) => headlineOf(code!, "teams")).filter((row) => row !== null);
    if (teams.length < own.length) await sums.getByText(`chỉ ${teams.length} trong ${own.length} tỉnh của vùng có số liệu`).first().waitFor();
    else
      await sums
        .getByText(
          writeNumber(
            teams.reduce((sum, { value }) => sum + Number(value), 0),
            0,
          ),
        )
        .waitFor();
    const skills = own.map(({ code }) => Number(headlineOf(code!, "ict_skills_pct")!.value));
    const row = page.getByRole("table", { name: /^Trung vị vùng/ }).getByRole("row", { name: /^Tỷ lệ người có kỹ năng CNTT/ });
    expect(await row.innerText()).toContain(`${writeNumber(median(skills), 1)}%`);
    expect(await row.innerText()).toContain(`${own.length} trong ${own.length} tỉnh`);
  },
);

test("the page of a province leads to its region by keyboard, and tells search engines of it; the region leads on to the page of a province", async () => {
  const page = await open("/tinh/ha-giang/");
  const link = page.getByRole("main").getByRole("link", { name: "Trung du và miền núi phía Bắc" }).first();
  await link.focus();
  await page.keyboard.press("Enter");
  await page.waitForURL("**/vung/northern-midlands-and-mountain-areas/");
  await page.getByRole("link", { name: /^Hà Giang: / }).press("Enter");
  await page.waitForURL("**/tinh/ha-giang/");
  const html = await (await fetch(`${inject("portal")}/tinh/ha-giang/`)).text();
  const steps = (JSON.parse(/<script type="application\/ld\+json">(\{[^<]*"BreadcrumbList"[^<]*)<\/script>/.exec(html)![1]!) as any).itemListElement;
  expect(steps.map(({ name }: { name: string }) => name)).toEqual(["Tổ Số", "Tỉnh", "Trung du và miền núi phía Bắc", "Hà Giang"]);
  expect(new URL(steps[2].item).pathname).toBe("/vung/northern-midlands-and-mountain-areas/");
  const sitemap = await (await fetch(`${inject("portal")}/sitemap.xml`)).text();
  for (const region of regions) expect(sitemap).toContain(`/vung/${slugOf(region)}/</loc>`);
});
