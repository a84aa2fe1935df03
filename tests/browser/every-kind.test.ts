import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findViolations } from "./find-violations.ts";
import { findWide } from "./find-wide.ts";
import { release } from "../portal/read-reuse.ts";
import { everyKind, kindsOfPage } from "./kinds-of-page.ts";
import { useBrowser } from "./use-browser.ts";
import { watchVisits, type Visit } from "./watch-policy.ts";

const open = useBrowser(afterAll);
// Two that look at once, for each waits for a quiet network half of the time. Each goes on in one process of the browser: to begin one takes as long as to look at
// a page, and nothing of the portal is kept from one page to the next.
const visitors: ((path: string) => Promise<Visit>)[] = [];
beforeAll(async () => {
  for (let at = 0; at < 2; at++) visitors.push(await watchVisits(open));
});
const widths = [320, 360, 640, 768, 1280];
// All rules are looked at in each scheme, of each kind in one language: a language changes words, and no scheme does. Of what English pages have in light, where the Vietnamese
// ones are looked at by all rules, contrast is looked at again, which takes a fifth of the time of all rules; so it is of Vietnamese pages in the dark.
const contrast = { rules: ["color-contrast"] };
const schemes = {
  vi: [
    ["light", {}, {}],
    ["colours that the reader has set", { forcedColors: "active" }, {}],
    ["dark", { colorScheme: "dark" }, contrast],
  ],
  en: [
    ["light", {}, contrast],
    ["dark", { colorScheme: "dark" }, {}],
  ],
} as const;
const embeds = ["/embed/latest/indicator/teams/", "/embed/latest/province/da-nang/", "/embed/latest/indicator/teams/?lang=en"];
const pages = [...everyKind, ...embeds.map((path) => ["embed", path.includes("lang=en") ? "en" : "vi", path] as const)];

// The server knows no choice: a script takes it along.
const bare = (path: string) => path.split("?")[0]!;
const withSwitch = new Map(kindsOfPage.filter(({ kind }) => kind !== "not found").flatMap(({ vi, en }) => [[vi, en] as const, [en, vi] as const]));
// A release speaks of itself, not of the newest; and what an office hands in is of no release yet.
const withoutFigures = [
  "one-page profile",
  "one-page profile of a new province",
  "schema of the API",
  "list of releases",
  "newest release",
  "old release",
  "search",
  "about",
  "signing in",
  "reports of an office",
  "form of a report",
  "editors' desk",
  "report before an editor",
  "taking part",
  "accepted report",
  "telling of a figure",
  "following",
  "not found",
  "name of two provinces",
  "embed",
];

/** What a page says of its languages and its licence as it is served, before any script. */
async function readServed(page: Page, path: string) {
  const html = await (await page.request.get(path)).text();
  return page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, "text/html");
    const link = (within: string, name: RegExp) => [...parsed.querySelectorAll(`${within} a`)].find((one) => name.test(one.textContent));
    return {
      lang: parsed.documentElement.lang,
      switchTo: link("body > header", /^\s*(English|Tiếng Việt)\s*$/)?.getAttribute("href"),
      intro: parsed.querySelector(".reuse-intro")?.textContent ?? "",
      licence: link(".reuse-intro", /CC BY 4\.0/)?.getAttribute("href"),
    };
  }, html);
}

/** Waits for the next frames, in which the live map draws itself anew; a page that is not in front may be given none. */
const untilDrawn = (page: Page) =>
  page.evaluate(() =>
    Promise.race([new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))), new Promise((done) => setTimeout(done, 1000))]),
  );

// One visit for all of it: opening a page takes as long as most of what is looked at there.
test.concurrent.each(pages)(
  "%s (%s) breaks no rule of WCAG 2.2 AA that a machine can check, in light, in the dark or in colours that the reader has set, never scrolls sideways, from the smallest phone to a desk nor with letters of twice the size, does nothing that its policy stops, from top to end and with all that folds unfolded, leads to itself in the other language, and says its release and licence where it has figures",
  async (kind, lang, path) => {
    // One that was cut off by its time is not there for the next.
    const visit = visitors.pop() ?? (await watchVisits(open));
    try {
      const { page, stopped } = await visit(path);
      for (const [scheme, media, rules] of schemes[lang]) {
        await page.emulateMedia({ colorScheme: null, forcedColors: null, ...media });
        expect(await findViolations(page, rules), `rules of WCAG 2.2 AA, ${scheme}`).toEqual([]);
      }
      await page.emulateMedia({ colorScheme: null, forcedColors: null });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 740 });
        await untilDrawn(page);
        expect(await findWide(page), `${width} px`).toEqual({ scrolls: false, wide: [] });
      }
      // As WCAG 1.4.4 asks, on a phone.
      await page.setViewportSize({ width: 360, height: 740 });
      await page.evaluate(() => void (document.documentElement.style.fontSize = "200%"));
      await untilDrawn(page);
      expect(await findWide(page), "letters of twice the size").toEqual({ scrolls: false, wide: [] });
      await page.evaluate(() => document.documentElement.style.removeProperty("font-size"));
      const served = await readServed(page, path);
      if (withSwitch.has(path)) expect([served.lang, served.switchTo]).toEqual([lang, bare(withSwitch.get(path)!)]);
      if (!withoutFigures.includes(kind)) {
        expect(served.intro).toContain(release.version);
        expect(served.intro).toMatch(lang === "vi" ? /ghi nguồn.*CC BY 4\.0/s : /say where the figures are from.*CC BY 4\.0/s);
        expect(served.licence).toBe("https://creativecommons.org/licenses/by/4.0/");
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
    } finally {
      visitors.push(visit);
    }
  },
);
