import { globSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, inject, test } from "vitest";
import { listPatterns, type PageOfData, routes } from "../../packages/portal/routes.ts";
import { waitingReport } from "../browser/publish-earlier-release.ts";
import { readRows } from "../fixtures/read-rows.ts";
import { pathTo, type PageName } from "../../packages/portal/src/parts/layout/path-to.ts";

const built = fileURLToPath(new URL("../../packages/portal/dist-tests/", import.meta.url));
const absent: PageOfData[] = readRows("calendar.csv").length > 0 ? [] : ["calendar"];
const names = (Object.keys(routes) as (keyof typeof routes)[]).filter((name) => !absent.some((one) => one === name));
/** Whether a path is one of a pattern, part by part; `[...name]` may be left out. */
function fits(pattern: string, path: string): boolean {
  const parts = path.split("/");
  const wanted = pattern.split("/").filter((part, _, all) => !part.startsWith("[...") || all.length === parts.length);
  return wanted.length === parts.length && wanted.every((part, at) => (part.startsWith("[") ? parts[at] !== "" : part === parts[at]));
}

/** Values that every page with parameters can have. */
const given = { slug: "ha-giang", version: "latest", boundary: "VN34", id: waitingReport.id } as const;
const slugs: Partial<Record<keyof typeof routes, string>> = {
  region: "central-highlands",
  choice: "da-nang",
  newProvince: "da-nang",
  newProfile: "da-nang",
  newProvinceEmbed: "da-nang",
};

test.each(names)("the page %s is where links lead to, in both languages", async (name) => {
  if (name === "notFound") return;
  const code = name === "skill" ? "online_public_services" : name === "chartEmbed" ? "national" : "members_trained";
  for (const lang of ["vi", "en"] as const) {
    const path = pathTo(lang, { name, ...given, ...(slugs[name] && { slug: slugs[name] }), code } as PageName);
    expect(path).not.toContain("[");
    const answer = await fetch(inject("portal") + path);
    expect([path, answer.status]).toEqual([path, 200]);
    const language = /<html lang="(\w+)"/.exec(await answer.text())?.[1];
    // A part of a page has no language of its own.
    if (name !== "mapParts") expect([path, language]).toEqual([path, lang]);
  }
});

test("every built page stands once in the table of routes, and every row of the table that the release has something for has pages", () => {
  const patterns = listPatterns(absent).map(({ pattern }) => pattern);
  const pages = globSync("**/*.html", { cwd: built }).map(
    (file) => `/${file.replace(/(?:index|(404))\.html$/, (_, lost?: string) => (lost ? `${lost}/` : ""))}`,
  );
  expect(pages.length).toBeGreaterThan(400);
  // What is written out goes before what a parameter may be: /en/data/releases/ is the list, not a release.
  const patternOf = (path: string) => {
    const fitting = patterns.filter((pattern) => fits(pattern, path));
    return fitting.find((pattern) => pattern === path) ?? (fitting.length === 1 ? fitting[0] : undefined);
  };
  expect(pages.filter((path) => !patternOf(path))).toEqual([]);
  expect(new Set(pages.map((path) => patternOf(path)))).toEqual(new Set(patterns));
});
