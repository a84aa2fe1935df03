import { expect, test } from "vitest";
import { provinces, rowsOf, sources } from "../portal/headline-from-csv.ts";
import { readPdf, readSheets } from "./read-pdf.ts";
import { listShapes } from "./read-shapes.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
const margin = "15mm";
// 210 mm less both margins, at 96 dots to the inch.
const printed = { width: Math.floor(((210 - 30) / 25.4) * 96), height: 1000 };
const spaceless = (text: string) => text.replace(/\s/g, "");
const slugs = { "da-nang": "48", "an-giang": "89", "ha-giang": "02" };

test.each(Object.entries(slugs))(
  "the page of %s printed on A4 has every measure with its value, date and source on eight sheets at most, says where all figures are, and has what is unfolded too",
  async (slug, code) => {
    const page = await open(`/tinh/${slug}/`);
    const rows = await page.locator(".measure").evaluateAll((all) =>
      all.map((one) => ({
        words: (one.querySelector(".measure-name")!.textContent + one.querySelector(".measure-value")!.textContent).replace(/\s/g, ""),
        sources: [...one.querySelectorAll(".measure-body > :first-child .source-link")].map((link) => link.textContent.replace(/\s/g, "")),
      })),
    );
    const big = await page.locator(".big-figure-value").allTextContents();
    const { pages, text } = readPdf(await page.pdf({ format: "A4", margin: { top: margin, right: margin, bottom: margin, left: margin } }));
    expect(pages).toBeGreaterThanOrEqual(2);
    expect(pages).toBeLessThanOrEqual(8);
    expect(text).toContain(spaceless(provinces.find((province) => province.code === code)!.name_vi!));
    expect(big.filter((value) => !text.includes(spaceless(value)))).toEqual([]);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.map(({ words }) => words).filter((words) => !text.includes(words))).toEqual([]);
    expect(rows.flatMap((row) => row.sources).filter((words) => !text.includes(words))).toEqual([]);
    expect(text).toMatch(new RegExp(`Bảninbỏphầngấplại\\.Mọisốliệukèmnguồn:http\\S+/data/[\\d.]+/provinces/VN63-${code}\\.csv`));
    await page.locator(".fold:has(.figure-table)").evaluate((fold) => void ((fold as HTMLDetailsElement).open = true));
    const cells = await page.locator(".figure-table tbody td").allInnerTexts();
    const unfolded = readPdf(await page.pdf({ format: "A4", margin: { top: margin, right: margin, bottom: margin, left: margin } }));
    expect(cells.flatMap((cell) => cell.split(/\s+/)).filter((word) => !unfolded.text.includes(word))).toEqual([]);
    const publishers = rowsOf(code, "teams").map(({ source_id }) => sources.get(source_id!)!.publisher!);
    expect(publishers.filter((publisher) => !unfolded.text.includes(spaceless(publisher)))).toEqual([]);
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

test("home is printed on three sheets at most, with all 63 provinces in its table", async () => {
  const page = await open("/");
  const { pages, text } = readPdf(await page.pdf({ format: "A4", margin: { top: margin, right: margin, bottom: margin, left: margin } }));
  expect(pages).toBeLessThanOrEqual(3);
  expect(provinces.filter(({ name_vi }) => !text.includes(spaceless(name_vi!)))).toEqual([]);
});

/** The map on paper: how many provinces and boxes of archipelagos lie whole within the sheet and its margins, and in which colours. */
function readMap(pdf: Buffer, provinceCount: number): { provinces: number; islands: number; fills: string[] }[] {
  return readSheets(pdf).flatMap((sheet) => {
    const edge = (15 / 25.4) * 72 - 1;
    const isWhole = ([left, bottom, right, top]: number[], frame: number[]) =>
      left! >= Math.max(edge, frame[0]! - 1) &&
      bottom! >= Math.max(edge, frame[1]! - 1) &&
      right! <= Math.min(sheet.width - edge, frame[2]! + 1) &&
      top! <= Math.min(sheet.height - edge, frame[3]! + 1);
    const drawings = Map.groupBy(listShapes(sheet), ({ frame }) => frame.map(Math.round).join(" "));
    return [...drawings.values()].flatMap((shapes) => {
      const outlines = shapes.filter(({ isRound, corners }) => !isRound && corners > 4);
      const whole = outlines.filter(({ box, frame }) => isWhole(box, frame));
      const boxes = shapes.filter(({ isRound, fill, box, frame }) => isRound && fill === "1 1 1" && box[2] - box[0] > 40 && isWhole(box, frame));
      const islands = boxes.filter(
        ({ box }) => shapes.filter((dot) => dot.isRound && dot.box[0] > box[0] && dot.box[2] < box[2] && dot.box[1] > box[1] && dot.box[3] < box[3]).length > 5,
      );
      const isMap = outlines.length >= provinceCount - 5 && whole.some(({ box }) => box[3] - box[1] > 20);
      return isMap ? [{ provinces: whole.length, islands: islands.length, fills: whole.map(({ fill }) => fill) }] : [];
    });
  });
}

const sheets = [
  { width: 360, landscape: false },
  { width: 1280, landscape: false },
  { width: 1280, landscape: true },
  { width: 1600, landscape: false },
];

test.each([
  ["/", 63],
  ["/?tinh=ca-mau", 63],
  ["/?ban-do=3/21.02/105.85&chi-tieu=ict-skills-pct", 63],
  ["/?dia-gioi=34&chi-tieu=teams&tinh=hue", 34],
  ["/tinh-moi/", 34],
  ["/chi-tieu/ict-skills-pct/", 63],
])(
  "%s printed at any width of the screen, upright or across, has the whole country of %i provinces with Hoàng Sa and Trường Sa on one sheet",
  async (path, count) => {
    const page = await open(path);
    if (path.includes("?")) {
      await page.locator("home-explorer:not([aria-busy])").waitFor();
      await page.getByRole("button", { name: "Cả nước" }).waitFor();
    }
    const margins = { top: margin, right: margin, bottom: margin, left: margin };
    for (const { width, landscape } of sheets) {
      await page.setViewportSize({ width, height: 900 });
      const [onPaper, ...others] = readMap(await page.pdf({ format: "A4", landscape, margin: margins }), count);
      expect({ ...onPaper, fills: new Set(onPaper?.fills).size > 1 }, `${width} px${landscape ? " across" : ""}`).toEqual({
        provinces: count,
        islands: 2,
        fills: true,
      });
      if (!path.startsWith("/chi-tieu/")) expect(others).toEqual([]);
    }
  },
);

test("the map on paper has the colours of the screen's classes, and is the same light one for who reads on a dark screen", async () => {
  const print = async (colorScheme: "light" | "dark") => {
    const page = await open("/?chi-tieu=teams-per-10k-inhabitants&tinh=ha-noi", { colorScheme });
    await page.getByRole("group", { name: /Số tổ trên 10.000 dân$/ }).waitFor();
    return readMap(await page.pdf({ format: "A4", margin: { top: margin, right: margin, bottom: margin, left: margin } }), 63);
  };
  const light = await print("light");
  expect(new Set(light[0]!.fills).size).toBe(6);
  expect(await print("dark")).toEqual(light);
});
