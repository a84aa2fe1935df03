import { expect, test } from "vitest";
import { everyView, release } from "../portal/read-reuse.ts";
import { everyKind } from "./kinds-of-page.ts";
import { findViolations } from "./find-violations.ts";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();
// A release speaks of itself, not of the newest.
const withoutFigures = ["one-page profile", "schema of the API", "list of releases", "newest release", "old release", "not found"];

test.each(everyView)("with every way to take figures along open, %s (%s) keeps to WCAG 2.2 AA and to a screen of 320 px", async (_, __, { path }) => {
  const page = await open(path, { viewport: { width: 320, height: 740 } });
  await page.locator(".reuse details").evaluateAll((all) => all.forEach((one) => ((one as HTMLDetailsElement).open = true)));
  expect(await findViolations(page, ".reuse")).toEqual([]);
  const wide = await page
    .locator(".reuse *")
    .evaluateAll((all) =>
      all.filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1).map((one) => one.outerHTML.slice(0, 80)),
    );
  expect(wide).toEqual([]);
});

test.each(everyKind.filter(([kind]) => !withoutFigures.includes(kind)))(
  "%s (%s) says its release and the licence, and leads to the licence",
  async (_, lang, path) => {
    const page = await open(path, { javaScriptEnabled: false });
    const intro = page.locator(".reuse-intro");
    expect(await intro.textContent()).toContain(release.version);
    expect(await intro.textContent()).toMatch(lang === "vi" ? /ghi nguồn.*CC BY 4\.0/s : /say where the figures are from.*CC BY 4\.0/s);
    expect(await intro.getByRole("link", { name: "CC BY 4.0" }).getAttribute("href")).toBe("https://creativecommons.org/licenses/by/4.0/");
  },
);
