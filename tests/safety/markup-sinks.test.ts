import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const packages = fileURLToPath(new URL("../../packages/", import.meta.url));
/** What makes markup or code of a text. */
const sinks =
  /\b(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|parseFromString|document\.write(?:ln)?|dangerouslySetInnerHTML|set:html|srcdoc|new Function|eval(?=\()|setTimeout\(["'`]|is:raw|unsafeHTML|unsafeSVG|unsafeStatic)\b/g;
const found = (files: string[]) =>
  files.flatMap((file) => [...new Set(readFileSync(join(packages, file), "utf8").match(sinks) ?? [])].map((sink) => `${file}: ${sink}`)).sort();

/** Places where a text becomes markup, each with where the text comes from: never from an address. */
const known: Record<string, string> = {
  "portal/src/parts/chart/ChartFigure.astro: set:html": "a drawing made at build time by svg.ts, which escapes its texts",
  "portal/src/parts/chart/svg.ts: outerHTML": "read, not set, at build time",
  "portal/src/views/compare/WordsData.astro: set:html": "words of our own as JSON, < escaped",
  "portal/src/views/compare/take/TakeData.astro: set:html": "words of our own as JSON, < escaped",
  "portal/src/views/home/load-parts.ts: innerHTML": "a page that was built, below /map/: only [a-z0-9-] of an address gets into its path",
  "portal/src/views/indicator/division-exchange.ts: parseFromString": "a page of this portal, as the server made it",
  "portal/src/parts/chart/TimeKey.astro: set:html": "a sign of our own",
  "portal/src/parts/map/MapData.astro: set:html": "figures as JSON, < escaped",
  "portal/src/parts/time/TimeControl.astro: set:html": "words of our own as JSON, < escaped",
  "portal/src/views/indicator/LinesSection.astro: set:html": "words of our own and names of regions as JSON, < escaped",
  "portal/src/parts/map/MapTable.astro: set:html": "cells that Astro has rendered of a slot, their texts escaped by it",
  "portal/src/views/criteria/GroupedTable.astro: set:html": "rows that Astro has rendered of a slot, their texts escaped by it",
  "portal/src/reuse/share/JsonLd.astro: set:html": "a description as JSON, < escaped",
};

test("a text becomes markup in the portal, the explorer and the API only in places that are known, and their text is our own", () => {
  const files = globSync(["portal/{src,build,serve}/**", "explorer/page/**", "api/src/**"], { cwd: packages }).filter((file) =>
    /\.(ts|tsx|astro|html)$/.test(file),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(found(files)).toEqual(Object.keys(known).sort());
});

test.each(["WordsData.astro", "TakeData.astro", "MapData.astro", "TimeControl.astro", "LinesSection.astro", "JsonLd.astro"])(
  "%s writes JSON into a page with < escaped, so that no text ends the element that it stands in",
  (name) => {
    const [file] = globSync(`portal/src/**/${name}`, { cwd: packages });
    expect(readFileSync(join(packages, file!), "utf8")).toContain('.replaceAll("<", "\\\\u003c")');
  },
);
