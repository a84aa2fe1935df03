import type { Browser } from "playwright-core";
import { launchBrowser } from "./launch-browser.ts";

let shared: Promise<Browser> | undefined;

/** Gives the one browser of this process, for all of its test files: to start one takes as long as to look at a page. It ends with the process. Pages belong into contexts of their own, which the caller closes. */
export async function shareBrowser(): Promise<Browser> {
  const browser = await shared;
  if (browser?.isConnected()) return browser;
  shared = launchBrowser();
  return shared;
}
