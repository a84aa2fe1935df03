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

/** Gives the path of the Chromium to start: the one at CHROMIUM_PATH, or else the one that comes with the packages, which is unpacked the first time. One process must have done so before several ask at once: one of them would start a file that another still writes. */
export async function unpackBrowser(): Promise<string> {
  return process.env.CHROMIUM_PATH ?? (await chromium.executablePath());
}

/** Starts a headless Chromium with `more` arguments. The caller closes it. */
export async function launchBrowser(...more: string[]): Promise<Browser> {
  return playwright.launch({ executablePath: await unpackBrowser(), args: [...args, ...more] });
}
