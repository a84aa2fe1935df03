import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { untilReady, useBrowser } from "./use-browser.ts";

const open = useBrowser();
const committed = fileURLToPath(new URL("../../docs/home.png", import.meta.url));
const aside = fileURLToPath(new URL("../output/home.png", import.meta.url));

type Painted = [colour: string, share: number][];

/** Counts the colours that are really painted on a picture, most frequent first, as "r,g,b" with their share. */
async function countColours(page: Page, picture: Buffer): Promise<Painted> {
  const png = picture.toString("base64");
  return page.evaluate(async (data) => {
    const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0))], { type: "image/png" }));
    const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d")!;
    canvas.drawImage(picture, 0, 0);
    const { data: bytes } = canvas.getImageData(0, 0, picture.width, picture.height);
    const counts = new Map<string, number>();
    for (let at = 0; at < bytes.length; at += 4) {
      const colour = `${bytes[at]},${bytes[at + 1]},${bytes[at + 2]}`;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts]
      .map(([colour, count]) => [colour, count / (bytes.length / 4)] as [colour: string, share: number])
      .sort(([, one], [, other]) => other - one);
  }, png);
}

/** Counts the colours of a square of 20 px that lies wholly inside a province, away from its border and its neighbours. */
async function coloursInside(page: Page, name: string): Promise<Painted> {
  const square = await page.getByRole("button", { name: new RegExp(`^${name}: `) }).evaluate((shape) => {
    // The map, not the shape: a shape would scroll inside of Leaflet, which sets itself back a moment later.
    shape.closest("province-map")!.scrollIntoView();
    const box = shape.getBoundingClientRect();
    // Four pixels of the province on every side, for a border is drawn half inside it.
    const steps = Array.from({ length: 15 }, (_, step) => 2 * step - 4);
    for (let y = box.top; y < box.bottom; y += 2)
      for (let x = box.left; x < box.right; x += 2) {
        if (steps.every((down) => steps.every((right) => document.elementFromPoint(x + right, y + down) === shape))) return { x, y, width: 20, height: 20 };
      }
    return null;
  });
  expect(square, `room inside ${name}`).not.toBeNull();
  return countColours(page, await page.screenshot({ clip: square! }));
}

/** The numbers of a colour as the browser says it: "rgb(12, 34, 56)". */
const rgb = (colour: string) => colour.match(/\d+/g)!.join(",");

test("the home page paints a map of a rate of 63 provinces in five shades, with stripes where no figure was found; its picture is the README's", async () => {
  const page = await open("/?chi-tieu=teams-per-10k-inhabitants", { viewport: { width: 1280, height: 1000 } });
  await page.getByRole("group", { name: /Số tổ trên 10.000 dân$/ }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  const shapes = page.locator(".live-province");
  expect(await shapes.count()).toBe(63);

  const fills = await shapes.evaluateAll((all) => [...new Set(all.map((shape) => getComputedStyle(shape).fill))]);
  const shades = fills.filter((fill) => fill.startsWith("rgb"));
  expect(shades).toHaveLength(5);
  const onMap = new Map(await countColours(page, await page.locator("province-map").screenshot()));
  for (const shade of shades) expect(onMap.get(rgb(shade)) ?? 0, shade).toBeGreaterThan(0.002);

  // A pattern that is hidden or undefined leaves a province in one colour; so does a missing figure that was given a shade.
  const [stripes, shade] = [await coloursInside(page, "Nghệ An"), await coloursInside(page, "Gia Lai")];
  expect(shade[0]![1], "a province with a figure is of one colour").toBeGreaterThan(0.95);
  expect(stripes[0]![1], "a province without a figure is of two colours at least").toBeLessThan(0.8);
  expect(await page.locator("li", { hasText: "không phải bằng 0" }).locator("svg").count(), "the legend explains the stripes").toBe(1);

  await page.goto("/");
  await untilReady(page);
  await page.evaluate(() => document.fonts.ready);
  // From the top of the page down to the end of the map, with both archipelagos.
  const map = (await page.locator("province-map").boundingBox())!;
  const bottom = map.y + map.height + (await page.evaluate(() => scrollY)) + 24;
  const target = !existsSync(committed) || process.env.UPDATE_SCREENSHOT === "1" ? committed : aside;
  const picture = await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width: 1280, height: Math.round(bottom) } });
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, picture);
  expect(picture.length).toBeGreaterThan(20_000);
});
