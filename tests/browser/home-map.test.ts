import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "./launch-browser.ts";

const read = (file: string) => parse(readFileSync(new URL(`../../prisma/data/${file}`, import.meta.url)), { columns: true }) as Record<string, string>[];
const provinces = read("areas.csv").filter(({ scheme }) => scheme === "VN63");
const sources = new Map(read("sources.csv").map((source) => [source.id!, source]));
const twins = new Map(read("area_lineage.csv").filter(({ change }) => change === "unchanged").map((step) => [step.from_code!, step.to_code!]));

/** Last day of a period as a text that sorts; months are taken to have 31 days, which orders them all the same. */
const lastDay = (period: string) => (period.length === 4 ? `${period}-12-31` : period.length === 7 ? `${period}-31` : period);

/** The headline row for team counts, worked out from the CSV files alone. */
function headline(code: string): Record<string, string> | undefined {
  const rank = (row: Record<string, string>) => [
    ["official", "press", "mirror"].indexOf(sources.get(row.source_id!)!.kind!), row.qualifier === "exact" ? 0 : 1, row.method === "reported" ? 0 : 1, row.source_id!,
  ].join(" ");
  return read("observations.csv")
    .filter((row) => row.indicator === "teams" && ((row.area_scheme === "VN63" && row.area_code === code) || (row.area_scheme === "VN34" && row.area_code === twins.get(code))))
    .sort((a, b) => (lastDay(b.period!) > lastDay(a.period!) ? 1 : lastDay(b.period!) < lastDay(a.period!) ? -1 : rank(a) < rank(b) ? -1 : 1))[0];
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("every province picked on the map shows the value and source of the dataset, or says that none was found", async () => {
  const page = await browser.newPage({ locale: "vi-VN", timezoneId: "UTC" });
  await page.goto(`${inject("portal")}/?chi-tieu=teams`);
  await page.waitForSelector(".leaflet-container");
  for (const { code, name_vi: name } of provinces) {
    await page.locator(`.leaflet-container [aria-label^="${name}:"]`).first().press("Enter");
    await page.locator('[data-slot="name"]', { hasText: name! }).waitFor();
    const row = headline(code!);
    const shown = (await page.locator('[data-slot="value"]').innerText()).trim();
    if (!row) {
      expect(shown, name).toBe("");
      expect(await page.locator('[data-slot="sentence"]').innerText(), name).toMatch(/chưa tìm thấy/i);
    } else {
      expect(shown.replace(/\D/g, ""), name).toBe(row.value);
      expect(await page.locator('[data-slot="source"]').innerText(), name).toContain(sources.get(row.source_id!)!.publisher!);
    }
  }
  await page.close();
});

test("without JavaScript the map has 63 province links, and a hatch exactly where the dataset has no figure", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${inject("portal")}/chi-tieu/teams/`);
  // The two archipelagos link to their provinces a second time.
  const linked = await page.locator("svg.map-svg a[data-code]").evaluateAll((links) => links.map((link) => link.getAttribute("data-code")));
  expect([...new Set(linked)].sort()).toEqual(provinces.map(({ code }) => code).sort());
  const hatched = await page.locator('svg.map-svg a[data-code]:has([fill="url(#no-figure)"])').evaluateAll((links) => links.map((link) => link.getAttribute("data-code")));
  expect(hatched.sort()).toEqual(provinces.map(({ code }) => code!).filter((code) => !headline(code)).sort());
  await context.close();
});
