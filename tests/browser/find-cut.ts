import type { Page } from "playwright-core";

// 210 × 297 mm less margins of 12 and 9 mm, at 96 dots to the inch.
const paper = { width: Math.floor(((210 - 24) / 25.4) * 96), height: Math.floor(((297 - 18) / 25.4) * 96) };

/** Lists what is cut off in its box or stands outside of the sheet of a profile (nothing when all is well), with the page laid out, and left, as wide and high as A4 inside its margins. */
export async function findCut(page: Page): Promise<string[]> {
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize(paper);
  return page.evaluate(({ width, height }) => {
    const sheet = document.querySelector(".sheet")!;
    return [sheet, ...sheet.querySelectorAll("*")]
      .filter((element) => {
        if (element.closest("svg, .visually-hidden") || getComputedStyle(element).display === "inline") return false;
        const box = element.getBoundingClientRect();
        const isOver = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
        return isOver || box.left < -1 || box.right > width + 1 || box.top < -1 || box.bottom > height + 1;
      })
      .map((element) => `${element.tagName}.${element.className} ${element.textContent?.trim().slice(0, 40)}`);
  }, paper);
}
