import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, inject, test } from "vitest";
import { readRows } from "../fixtures/read-rows.ts";

const portal = inject("portal");
const text = async (path: string) => {
  const answer = await fetch(`${portal}${path}`);
  expect([answer.status, path]).toEqual([200, path]);
  return answer.text();
};
const parser = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === "entry" || name === "link" });
const readFeed = async (path: string) => {
  const xml = await text(path);
  expect(XMLValidator.validate(xml), path).toBe(true);
  return parser.parse(xml).feed;
};
const inPath = (code: string) => code.replaceAll("_", "-");
const codes = [...readRows("indicators.csv"), ...readRows("rates.csv")].map((row) => row["code"]!);
const slugs = readRows("areas.csv")
  .filter(({ scheme }) => scheme === "VN63")
  .map(({ slug }) => slug!);
const feedsOf = {
  vi: ["/thay-doi/feed.atom", ...codes.map((code) => `/thay-doi/chi-tieu/${inPath(code)}.atom`), ...slugs.map((slug) => `/thay-doi/tinh/${slug}.atom`)],
  en: [
    "/en/changes/feed.atom",
    ...codes.map((code) => `/en/changes/indicator/${inPath(code)}.atom`),
    ...slugs.map((slug) => `/en/changes/province/${slug}.atom`),
  ],
};
const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;

test.each(["vi", "en"] as const)(
  "every feed in %s has what RFC 4287 requires: id, title, updated, author, itself as a link, and entries with ids of their own",
  async (lang) => {
    for (const path of feedsOf[lang]) {
      const feed = await readFeed(path);
      expect(feed.id, path).toMatch(/^https?:\/\//);
      expect(feed.title, path).toBeTruthy();
      expect(feed.updated, path).toMatch(instant);
      expect(feed.author.name, path).toBe("Tổ Số");
      const self = feed.link.find((link: any) => link["@_rel"] === "self");
      expect(new URL(self["@_href"]).pathname, path).toBe(path);
      expect(feed.entry.length, path).toBeGreaterThan(0);
      for (const entry of feed.entry) {
        expect([entry.id, entry.title, entry.updated].every(Boolean), path).toBe(true);
        expect(entry.updated, path).toMatch(instant);
      }
      const ids = feed.entry.map(({ id }: any) => id);
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  },
);

test.each([
  ["/thay-doi/feed.atom", "Bản", /^Bản \d+\.\d+\.\d+, ngày \d{1,2}\/\d{1,2}\/\d{4}$/],
  ["/en/changes/feed.atom", "Release", /^Release \d+\.\d+\.\d+, \d{1,2} [A-Z][a-z]+ \d{4}$/],
  ["/thay-doi/tinh/da-nang.atom", "Bản", /^Bản \d+\.\d+\.\d+, ngày \d{1,2}\/\d{1,2}\/\d{4}$/],
  ["/en/changes/province/ha-giang.atom", "Release", /^Release \d+\.\d+\.\d+, \d{1,2} [A-Z][a-z]+ \d{4}$/],
])("an entry's title in %s says once which release it is, and of the first release its day", async (path, word, first) => {
  const { entry } = await readFeed(path);
  const titles: string[] = entry.map(({ title }: any) => title["#text"]);
  for (const title of titles) expect(title.split(`${word} `), title).toHaveLength(2);
  expect(titles.at(-1)).toMatch(first);
});

describe("the corrected figure of the portal under test: teams of Đà Nẵng, 2.513 became 2.531", () => {
  test.each([
    ["/thay-doi/feed.atom", "2.513 tổ thành 2.531 tổ (thời điểm ước tính)"],
    ["/thay-doi/tinh/da-nang.atom", "2.513 tổ thành 2.531 tổ (thời điểm ước tính)"],
    ["/thay-doi/chi-tieu/teams.atom", "2.513 tổ thành 2.531 tổ (thời điểm ước tính)"],
    ["/thay-doi/chi-tieu/teams-per-10k-inhabitants.atom", "2.513 tổ thành 2.531 tổ (thời điểm ước tính)"],
    ["/en/changes/province/da-nang.atom", "2,513 teams became 2,531 teams (date estimated)"],
  ])("is told in %s", async (path, words) => {
    const { entry } = await readFeed(path);
    expect(JSON.stringify(entry[0])).toContain(words);
  });

  test.each(["/thay-doi/tinh/ha-giang.atom", "/thay-doi/chi-tieu/smartphone-pct.atom"])(
    "is not told in %s, which has the first release alone",
    async (path) => {
      const { entry } = await readFeed(path);
      expect(entry).toHaveLength(1);
      expect(JSON.stringify(entry)).not.toContain("2.531");
    },
  );

  test("stands on the page with the old value struck out and the new one inserted", async () => {
    const page = (await text("/thay-doi/")).replace(/\s+/g, " ");
    expect(page).toMatch(/Đà Nẵng \(trước 7\/2025\), Số tổ công nghệ số cộng đồng, năm 2024<\/th>.*?<del>2\.513<\/del>.*?<ins>2\.531<\/ins>/);
    expect(page).toMatch(/<del>12\.345<\/del>/);
    expect(page).toMatch(/Lạng Sơn, [^<]*năm 2025: <strong>/);
  });

  test("stands in the JSON with both values as numbers", async () => {
    const { releases } = JSON.parse(await text("/thay-doi/changes.json"));
    expect(releases[0].count).toEqual({ added: 1, corrected: 1, removed: 1 });
    expect(releases[0].changes).toContainEqual(
      expect.objectContaining({
        kind: "corrected",
        area_scheme: "VN63",
        area_code: "48",
        indicator: "teams",
        period: "2024",
        before: expect.objectContaining({ value: 2513 }),
        after: expect.objectContaining({ value: 2531 }),
        columns: ["value"],
      }),
    );
    expect(releases.at(-1).changes).toEqual([]);
  });

  test("stands in the change log of the release's folder, and not in that of the release before", async () => {
    const [{ version } = {}] = readRows("release.csv");
    expect(await text(`/data/${version}/CHANGELOG.md`)).toContain("Đà Nẵng (VN63 48), teams, 2024, S066: 2513 → 2531");
    expect(await text("/data/3.0.9/CHANGELOG.md")).not.toContain("2531");
  });
});

test.each([
  ["/", "/thay-doi/feed.atom"],
  ["/tinh/da-nang/", "/thay-doi/tinh/da-nang.atom"],
  ["/en/indicator/teams/", "/en/changes/indicator/teams.atom"],
])("%s tells feed readers of %s, and links to it", async (path, feed) => {
  const page = await text(path);
  expect(page).toMatch(new RegExp(`<link rel="alternate" type="application/atom\\+xml"[^>]*href="${feed}"`));
  expect(page).toMatch(new RegExp(`<a href="${feed}"`));
});
