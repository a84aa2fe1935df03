import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { writeFeed, type FeedSubject } from "../../packages/portal/src/reuse/feed/write-feed.ts";
import type { ReleaseChanges } from "../../packages/portal/src/views/change/load-changes.ts";

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

test.each(["vi", "en"] as const)("names that offices and publishers gave themselves are text in titles, summaries and contents of a feed (%s)", (lang) => {
  const hostile = `Sở <b>A</b> & "B" ]]><script>alert(1)</script>`;
  const side = { value: 321, qualifier: "EXACT", obsStatus: "A", method: "REPORTED", periodBasis: "STATED", noteVi: null, noteEn: null };
  const change = {
    kind: "ADDED",
    release: { version: "1.1.0" },
    area: { __typename: "Province", scheme: "VN63", code: "48", slug: "da-nang", nameVi: "Đà Nẵng", nameEn: "Da Nang", sharesName: false },
    indicator: { code: "teams", nameVi: "Số tổ", nameEn: "Teams", unit: "COUNT" },
    period: "2025",
    source: { code: "S001", publisher: hostile, publisherEn: hostile, url: null },
    before: null,
    after: side,
    columns: [],
  };
  const released = (version: string, changes: unknown[]) => ({
    release: { version, date: "2026-11-30", summaryVi: hostile, summaryEn: hostile, observationCount: 1 },
    changes,
    tables: [],
    leftOut: 0,
  });
  const subject = { view: { kind: "indicator", code: "teams" }, name: hostile, parts: ["teams"] } as FeedSubject;
  // One change stands in the title of its entry, two in the summary and the content.
  const releases = [released("1.2.0", [change, change]), released("1.1.0", [change]), released("1.0.0", [])] as unknown as ReleaseChanges[];
  const feed = writeFeed(lang, subject, releases, new URL("https://toso.example"));
  const entries = feed.split("<entry>").slice(1);
  expect(entries).toHaveLength(3);
  const texts = entries.flatMap((entry) =>
    ["title", "summary", "content"].map((part) => {
      const [, text] = new RegExp(`<${part} type="html"><!\\[CDATA\\[([^]*?)\\]\\]></${part}>`).exec(entry)!;
      return text!;
    }),
  );
  // Our own paragraphs are all the markup that is left.
  for (const text of texts) expect(text.replaceAll(/<\/?p>/g, "")).not.toMatch(/[<>]/);
  expect(texts.filter((text) => text.includes("Sở &lt;b&gt;A&lt;/b&gt; &amp; "))).toHaveLength(7);
  for (const entry of entries) expect(entry.split("]]>")).toHaveLength(4);
});
