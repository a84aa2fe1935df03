import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { HtmlValidate } from "html-validate";
import { expect, test } from "vitest";
import { htmlRules } from "./html-rules.ts";
import { unlikePages } from "./unlike-pages.ts";

const folder = fileURLToPath(new URL("../../packages/portal/dist-tests/", import.meta.url));
const validator = new HtmlValidate(htmlRules);

/** Lists what is wrong with a page: the rule, the words and the place. */
async function findFaults(source: string): Promise<string[]> {
  const { results } = await validator.validateString(source);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector})`));
}

/** All pages under a folder of the built portal, as paths from its root; fragments for the map are no pages of their own. */
const pagesUnder = (pattern: string) => globSync(pattern, { cwd: folder }).filter((path) => !path.startsWith("map/"));

test.each([
  ["Vietnamese pages", (path: string) => !/^(en|embed)\//.test(path), 100],
  ["English pages", (path: string) => path.startsWith("en/") && !path.startsWith("en/embed/"), 100],
  ["embeds", (path: string) => /^(en\/)?embed\/latest\//.test(path), 150],
] as const)(
  "all %s are valid HTML and break no rule of access that can be read from the source",
  async (_what, belongs, atLeast) => {
    const pages = pagesUnder("**/*.html")
      .filter((path) => belongs(path))
      .map((path): [string, string] => [path, readFileSync(folder + path, "utf8")]);
    expect(pages.length).toBeGreaterThan(atLeast);
    const faults: string[] = [];
    // What is on the others in the same way is looked at once. Ids and what points at them are looked at on each page in every-page.test.ts.
    for (const [path, html] of unlikePages(pages)) faults.push(...(await findFaults(html)).map((fault) => `${path} ${fault}`));
    expect(faults.slice(0, 20)).toEqual([]);
  },
  600_000,
);

test("the rules find a fault where there is one: a list with a heading in it, a button without a name, an id that stands twice", async () => {
  const page = (body: string) => `<!DOCTYPE html><html lang="vi"><head><title>Thử</title></head><body>${body}</body></html>`;
  expect(await findFaults(page("<p>Đúng</p>"))).toEqual([]);
  for (const wrong of ["<ul><h2>Tên</h2></ul>", '<button type="button"></button>', '<p id="a">1</p><p id="a">2</p>'])
    expect(await findFaults(page(wrong))).not.toEqual([]);
});

test.each([
  ["a heading in a list", "<ul><h2>Tên</h2></ul>"],
  ["a button without a name", '<button type="button"></button>'],
  ["a picture without a text", '<p><img src="/icon.svg"></p>'],
  ["an attribute that there is not", '<p aria-nothing="a">1</p>'],
  ["a raw character", "<p>1 & 2</p>"],
  ["a tag that is never closed", "<div><p>1</p>"],
])("of two pages that differ in %s alone, wherever it stands, both are looked at", (_what, wrong) => {
  const page = readFileSync(`${folder}tinh/da-nang/index.html`, "utf8");
  const places = [...page.matchAll(/<\/(?:section|article|li|td|p)>/g)].map(({ index }) => index).filter((_, at) => at % 60 === 0);
  expect(places.length).toBeGreaterThan(5);
  for (const place of places) {
    const changed = page.slice(0, place) + wrong + page.slice(place);
    expect(
      unlikePages([
        ["one", page],
        ["other", changed],
      ]).map(([path]) => path),
    ).toEqual(["one", "other"]);
  }
  expect(
    unlikePages([
      ["one", page],
      ["same", page.replaceAll("Đà Nẵng", "Huế")],
    ]),
  ).toHaveLength(1);
});
