import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser } from "playwright-core";

/** Starts a headless Chromium: the one at CHROMIUM_PATH, or else the one that comes with the packages. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  return playwright.launch({
    executablePath: own ?? (await chromium.executablePath()),
    // Not chromium.args: made for cloud functions, they run all in one process (closing one context ends it) and turn web security off.
    args: [
      "--headless=shell",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-dev-shm-usage",
      "--hide-scrollbars",
      "--font-render-hinting=none",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
    ],
  });
}
