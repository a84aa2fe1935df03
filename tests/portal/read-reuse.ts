import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";

type Row = Record<string, string>;
const read = (file: string): Row[] => parse(readFileSync(new URL(`../../prisma/data/${file}`, import.meta.url)), { columns: true });

/** Version and day of the current release, as the dataset says. */
export const release = read("release.csv")[0]!;

/** One view of each kind with where it is shown, where its citation files are, and what the path of its figures ends with. */
export const kindsOfView = [
  { kind: "all of the dataset", vi: "/", en: "/en/", cite: "to-so", figures: "observations.csv" },
  { kind: "an indicator", vi: "/chi-tieu/teams/", en: "/en/indicator/teams/", cite: "indicator/teams", figures: "indicators/teams.csv" },
  {
    kind: "a rate",
    vi: "/chi-tieu/teams-per-10k-inhabitants/",
    en: "/en/indicator/teams-per-10k-inhabitants/",
    cite: "indicator/teams-per-10k-inhabitants",
    figures: "indicators/teams_per_10k_inhabitants.csv",
  },
  { kind: "the picture of the network", vi: "/buc-tranh/", en: "/en/picture/", cite: "picture", figures: "observations.csv" },
  {
    kind: "a province whose code begins with 0",
    vi: "/tinh/ha-giang/",
    en: "/en/province/ha-giang/",
    cite: "province/ha-giang",
    figures: "provinces/VN63-02.csv",
  },
];

/** The same one by one, in either language. */
export const everyView = kindsOfView.flatMap((view) =>
  (["vi", "en"] as const).map((lang) => [view.kind, lang, { ...view, path: view[lang] }] as [string, "vi" | "en", typeof view & { path: string }]),
);

/** Gives the texts that a fold of the page offers to copy, by what their button is called: "BibTeX", "curl" … */
export async function readTexts(page: Page, fold: "cite" | "snippets"): Promise<Map<string, string>> {
  const texts = await page.locator(`#${fold} copy-text`).evaluateAll((all) => all.map((one) => [one.dataset.name, one.querySelector("pre")?.textContent]));
  return new Map(texts as [string, string][]);
}

/** Gives the public address that the pages were built with, without a slash at its end: that of the canonical link. */
export async function readSite(page: Page): Promise<string> {
  return new URL((await page.locator("link[rel=canonical]").getAttribute("href"))!).origin;
}
