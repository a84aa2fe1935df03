import type { Page } from "playwright-core";
import { untilReady, type Open } from "./use-browser.ts";

/** A visit to a page: the page, and what its policy stopped and what it reported as a fault until it is asked. */
export interface Visit {
  page: Page;
  stopped: () => Promise<string[]>;
}

/** Opens a page with a listener that is there before it, and gives what its policy stopped and what it reported as a fault. */
export async function watchPolicy(open: Open, path: string): Promise<Visit> {
  return (await watchVisits(open))(path);
}

/** Opens one page with such a listener, and gives what visits a path in it, as large as a page that was just opened. The faults of a visit end with the next one. */
export async function watchVisits(open: Open): Promise<(path: string) => Promise<Visit>> {
  const page = await open("/icon.svg");
  const size = page.viewportSize()!;
  const faults: string[] = [];
  page.on("console", (message) => {
    // A page that is not there is asked for on purpose; and the desk refuses pages of another address than its own, as that of the portal under test is.
    if (message.type() === "error" && !/40[34] \(/.test(message.text())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  await page.addInitScript(() => {
    const stopped: string[] = [];
    Object.assign(globalThis, { stopped });
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => stopped.push(`${effectiveDirective} ${blockedURI}`));
  });
  return async (path) => {
    // What a visit before left open ends here, with its faults.
    await page.goto("/icon.svg");
    faults.length = 0;
    await page.setViewportSize(size);
    await page.goto(path);
    await untilReady(page);
    return { page, stopped: async () => [...(await page.evaluate(() => (globalThis as unknown as { stopped: string[] }).stopped)), ...faults] };
  };
}
