import type { Page } from "playwright-core";
import { untilReady, type Open } from "./use-browser.ts";

/** Opens a page with a listener that is there before it, and gives what its policy stopped and what it reported as a fault. */
export async function watchPolicy(open: Open, path: string): Promise<{ page: Page; stopped: () => Promise<string[]> }> {
  const page = await open("/icon.svg");
  const faults: string[] = [];
  page.on("console", (message) => {
    // A page that is not there is asked for on purpose.
    if (message.type() === "error" && !message.text().includes("404")) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  await page.addInitScript(() => {
    const stopped: string[] = [];
    Object.assign(globalThis, { stopped });
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => stopped.push(`${effectiveDirective} ${blockedURI}`));
  });
  await page.goto(path);
  await untilReady(page);
  return { page, stopped: async () => [...(await page.evaluate(() => (globalThis as unknown as { stopped: string[] }).stopped)), ...faults] };
}
