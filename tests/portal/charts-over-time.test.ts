import { expect, inject, test } from "vitest";
import { indicators, observations, provinces } from "./headline-from-csv.ts";

const pageOf = async (path: string) => (await fetch(inject("portal") + path)).text();
const distinct = (html: string, pattern: RegExp) => [...new Set([...html.matchAll(pattern)].map(([, found]) => found!))];

/** The charts over time of a page: the shapes they draw, and those that their keys tell, each with the words beside it. */
function readCharts(html: string) {
  return [...html.matchAll(/<figure class="chart-figure">(.*?)<\/figure>/gs)]
    .map(([, figure]) => figure!)
    .filter((figure) => figure.includes("chart-time"))
    .map((figure) => {
      const [drawing, key = ""] = figure.split("<figcaption>");
      return {
        shapes: distinct(/class="time-points">(.*?)<\/g>/s.exec(drawing!)![1]!, / d="([^"]+)"/g),
        told: [...key.matchAll(/<li>\s*<svg.*? d="([^"]+)".*?<\/svg>([^<]*)<\/li>/gs)].map(([, shape, words]) => [shape!, words!.trim()] as const),
        ticks: distinct(drawing!, /<text[^>]*>([\d.,]+)%<\/text>/g),
      };
    });
}

const views = [
  ...[...indicators.keys()].map((code) => `/chi-tieu/${code.replaceAll("_", "-")}/`),
  ...provinces.map(({ slug }) => `/tinh/${slug}/`),
  "/nen-tang/",
  "/ky-nang/online-payment/",
  "/ky-nang/online-safety/",
  "/ky-nang/local-platforms/",
];

test("no chart over time draws a shape that its key does not tell, and no two sources share one", async () => {
  const seen = { one: 0, several: 0 };
  for (const view of views) {
    for (const { shapes, told } of readCharts(await pageOf(view))) {
      seen[shapes.length === 1 ? "one" : "several"] += 1;
      if (shapes.length > 1) expect(told.map(([shape]) => shape).toSorted(), view).toEqual(shapes.toSorted());
      for (const [, publisher] of told) expect(publisher, view).not.toBe("");
    }
  }
  expect(seen.one).toBeGreaterThan(10);
  expect(seen.several).toBeGreaterThan(10);
});

test("the small line of a measure whose method changed has a line across its gap and says the year, any other neither", async () => {
  const html = await pageOf("/tinh/da-nang/");
  const trends = html
    .split('data-row="')
    .slice(1)
    .flatMap((row) => {
      const trend = /<span class="trend"[\s\S]*?<\/svg>([\s\S]*?)<\/span>\s*<\/span>/.exec(row.split("</summary>")[0]!);
      return trend ? [{ code: row.slice(0, row.indexOf('"')), hasGap: trend[0].includes("trend-gap"), words: trend[0] }] : [];
    });
  expect(trends.length).toBeGreaterThan(5);
  for (const { code, hasGap, words } of trends) {
    const breaks = indicators.get(code)?.series_break ?? "";
    expect([code, hasGap, words.includes("đổi phương pháp")]).toEqual([code, breaks !== "", breaks !== ""]);
    if (breaks) expect(words).toContain(`đổi phương pháp ${breaks}`);
  }
  expect(trends.filter(({ hasGap }) => hasGap).length).toBeGreaterThan(0);
});

test("a share of some per mille is drawn on an axis of its own size, any other on one up to 100 %", async () => {
  const [fraud] = readCharts(await pageOf("/chi-tieu/online-fraud-victims-pct/"));
  const highest = Math.max(...observations.filter(({ indicator }) => indicator === "online_fraud_victims_pct").map(({ value }) => Number(value)));
  const numbers = fraud!.ticks.map((tick) => Number(tick.replace(",", ".")));
  expect([highest < 1, Math.max(...numbers) >= 0.4, Math.max(...numbers) <= 1]).toEqual([true, true, true]);
  const [reported] = readCharts(await pageOf("/chi-tieu/online-fraud-reported-pct/"));
  expect(reported!.ticks).toContain("100");
});
