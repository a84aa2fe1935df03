import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterEach, inject, type afterAll } from "vitest";
import { shareBrowser } from "./share-browser.ts";

/** Opens a page of the portal under test by its path, in a fresh context. */
export type Open = (path: string, options?: BrowserContextOptions) => Promise<Page>;

/**
 * Gives the calling test file pages in the browser of its process, in Vietnamese and UTC. `open` waits until the live map has taken over where the page has one, and until all of the page is laid out;
 * what a test opened is closed after it, or with `afterAll` after the file.
 */
export function useBrowser(whenDone: typeof afterEach | typeof afterAll = afterEach): Open {
  const contexts: BrowserContext[] = [];
  whenDone(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
  });
  return async (path, options) => {
    const browser = await shareBrowser();
    // Without motion nothing moves between the measuring of a place and a click there.
    const context = await browser.newContext({
      locale: "vi-VN",
      timezoneId: "UTC",
      reducedMotion: "reduce",
      viewport: { width: 1280, height: 1100 },
      baseURL: inject("portal"),
      ...options,
    });
    contexts.push(context);
    const page = await context.newPage();
    await page.goto(path);
    if (options?.javaScriptEnabled !== false) await untilReady(page);
    return page;
  };
}

/** Waits until the live map of a page has taken over, where it has one, and all of it is laid out. */
export async function untilReady(page: Page): Promise<void> {
  if ((await page.locator("province-map").count()) > 0)
    // Also where it lies below the first screen, or in a fold.
    await page.locator("province-map").evaluate(async (map) => {
      await customElements.whenDefined("province-map");
      await (map as HTMLElement & { ready: Promise<boolean> }).ready;
    });
  // Parts that are not laid out yet lie over one another for whatever measures them; embeds have none.
  if ((await page.locator(".site-header").count()) > 0) await page.locator("html.is-laid-out").waitFor({ state: "attached" });
}
