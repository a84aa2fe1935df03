import { expect, test } from "vitest";
import { provinces, rowsOf, sources } from "../portal/headline-from-csv.ts";
import { readPdf } from "./read-pdf.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const margin = "15mm";
// 210 mm less both margins, at 96 dots to the inch.
const printed = { width: Math.floor(((210 - 30) / 25.4) * 96), height: 1000 };
const spaceless = (text: string) => text.replace(/\s/g, "");
const slugs = { "da-nang": "48", "an-giang": "89", "ha-giang": "02" };

test.each(Object.entries(slugs))(
  "the page of %s printed on A4 holds every figure, source and date that the screen shows, on a sane number of sheets",
  async (slug, code) => {
    const page = await open(`/tinh/${slug}/`);
    const cells = await page.locator("table tbody td, table tbody th").allInnerTexts();
    const big = await page.locator(".big-figure-value").allTextContents();
    const { pages, text } = readPdf(await page.pdf({ format: "A4", margin: { top: margin, right: margin, bottom: margin, left: margin } }));
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(20);
    expect(text).toContain(spaceless(provinces.find((province) => province.code === code)!.name_vi!));
    expect(big.filter((value) => !text.includes(spaceless(value)))).toEqual([]);
    expect(cells.flatMap((cell) => cell.split(/\s+/)).filter((word) => !text.includes(word))).toEqual([]);
    const publishers = rowsOf(code, "teams").map(({ source_id }) => sources.get(source_id!)!.publisher!);
    expect(publishers.filter((publisher) => !text.includes(spaceless(publisher)))).toEqual([]);
  },
);

test.each([
  ["/tinh/da-nang/"],
  ["/en/province/da-nang/"],
  ["/tinh/an-giang/"],
  ["/"],
  ["/chi-tieu/teams/"],
  ["/nguon/"],
  ["/bo-tieu-chi/"],
  ["/bo-tieu-chi/da-nang/"],
])("on paper nothing of %s stands outside of the sheet or is cut off in a box", async (path) => {
  const page = await open(path, { viewport: printed });
  await page.emulateMedia({ media: "print" });
  const cut = await page.evaluate(
    (width) =>
      [...document.querySelectorAll("main *")]
        .filter((element) => {
          const style = getComputedStyle(element);
          const box = element.getBoundingClientRect();
          if (style.visibility === "hidden" || box.width <= 1 || element.closest(".visually-hidden, svg, province-map")) return false;
          return box.right > width + 1 || (style.overflowX !== "visible" && element.scrollWidth > element.clientWidth + 1);
        })
        .map((element) => `${element.tagName}.${element.className} ${element.textContent?.slice(0, 40)}`),
    printed.width,
  );
  expect(cut).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(printed.width);
});

test("on paper navigation, search and buttons are gone, while date and source of each figure stay", async () => {
  const page = await open("/");
  await page.emulateMedia({ media: "print" });
  expect(await page.getByRole("navigation").filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole("combobox").filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole("main").locator(".source-link").filter({ visible: true }).count()).toBeGreaterThan(35);
});
