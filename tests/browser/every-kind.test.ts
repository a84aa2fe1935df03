import { expect, test } from "vitest";
import { findViolations } from "./find-violations.ts";
import { findWide } from "./find-wide.ts";
import { everyKind } from "./kinds-of-page.ts";
import { useBrowser } from "./use-browser.ts";
import { watchPolicy } from "./watch-policy.ts";

const open = useBrowser();
const widths = [320, 360, 768, 1280];
const embeds = ["/embed/latest/indicator/teams/", "/embed/latest/province/da-nang/", "/embed/latest/indicator/teams/?lang=en"];
const pages = [...everyKind, ...embeds.map((path) => ["embed", path.includes("lang=en") ? "en" : "vi", path] as const)];

// One visit for all three: opening a page takes as long as most of what is looked at there.
test.each(pages)(
  "%s (%s) breaks no rule of WCAG 2.2 AA that a machine can check, never scrolls sideways, from the smallest phone to a desk, and does nothing that its policy stops, from top to end and with all that folds unfolded",
  async (_kind, _lang, path) => {
    const { page, stopped } = await watchPolicy(open, path);
    expect(await findViolations(page), "rules of WCAG 2.2 AA").toEqual([]);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 740 });
      // The live map draws itself anew in the next frames.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect(await findWide(page), `${width} px`).toEqual({ scrolls: false, wide: [] });
    }
    await page.evaluate(async () => {
      for (const details of document.querySelectorAll("details")) details.open = true;
      for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
        scrollTo(0, top);
        await new Promise(requestAnimationFrame);
      }
    });
    await page.waitForLoadState("networkidle");
    expect(await stopped(), "what the policy stopped").toEqual([]);
  },
);
