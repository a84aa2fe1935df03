import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Open } from "./use-browser.ts";

/** The provinces that stand side by side, by the links of their chips. */
export const chosen = (page: Page): Locator => page.locator("[data-chosen] .chosen-name a");
/** The table that a comparison begins with. */
export const overview = (page: Page): Locator => page.locator("[data-overview-table]");
/** What is read of words, on whatever lines they stand. */
export const text = (words: string): string => words.replace(/\s+/g, " ").trim();

/** Gives what opens a comparison and waits until so many provinces stand side by side. */
export function compareWith(open: Open): (path: string, count: number) => Promise<Page> {
  return async (path, count) => {
    const page = await open(path);
    await expect.poll(() => chosen(page).count()).toBe(count);
    return page;
  };
}

/** Gives the block of a measure, opened from its name in the overview. */
export async function opened(page: Page, code: string): Promise<Locator> {
  const block = page.locator(`[data-measure="${code}"]`);
  if ((await block.getAttribute("open")) === null) await page.locator(`[data-overview] [data-open="${code}"]`).click();
  return block;
}
