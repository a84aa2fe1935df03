import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser } from "playwright-core";

// Not chromium.args: made for cloud functions, they run all in one process (closing one context ends it) and turn web security off.
const args = [
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
];

/** Starts a headless Chromium: the one at CHROMIUM_PATH, or else the one that comes with the packages, with `more` arguments. The caller closes it. */
export async function launchBrowser(...more: string[]): Promise<Browser> {
  const own = process.env.CHROMIUM_PATH;
  return playwright.launch({
    executablePath: own ?? (await chromium.executablePath()),
    args: [...args, ...more],
  });
}
