import { expect, test } from "vitest";
import { everyView } from "../portal/read-reuse.ts";
import { findViolations } from "./find-violations.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();

test.each(everyView)("with every way to take figures along open, %s (%s) keeps to WCAG 2.2 AA and to a screen of 320 px", async (_, __, { path }) => {
  const page = await open(path, { viewport: { width: 320, height: 740 } });
  await page.locator(".reuse details").evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
  expect(await findViolations(page, { within: ".reuse" })).toEqual([]);
  const wide = await page
    .locator(".reuse *")
    .evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((one) => one.outerHTML.slice(0, 80)),
    );
  expect(wide).toEqual([]);
});
