import { expect, test } from "vitest";
import { useBrowser } from "./use-browser.ts";

const open = useBrowser();

const wordsIn = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
const hasEach = (asked: string, text: string) => {
  const own = wordsIn(text);
  return wordsIn(asked).every((one) => own.some((word) => word.startsWith(one)));
};

test.each([
  ["vi", "/tim-kiem/"],
  ["en", "/en/search/"],
])(
  "in %s every indicator, skill and province is found by its name and by each two words in a row of it, unless twelve have them in their names too, and nothing is found that lacks one of them",
  async (lang, path) => {
    const page = await open(path);
    const index = (await (await page.request.get(`/search/${lang}.json`)).json()) as { kind: string; name: string; label?: string; href: string }[];
    const things = index.filter(({ kind }) => ["indicator", "skill", "province"].includes(kind));
    expect(things.length).toBeGreaterThan(140);
    const asked = [...new Set(things.flatMap(({ name }) => [name, ...listPairs(name)]))];
    // What each search shows: of each kind the addresses, and whether more of it is told of.
    const shown = await page.evaluate(async (searches) => {
      const search = document.querySelector<HTMLElement>("site-search")!;
      const input = search.querySelector("input")!;
      const answers: { links: { href: string; name: string }[]; isCut: boolean }[][] = [];
      for (const one of searches) {
        input.value = one;
        input.dispatchEvent(new Event("input"));
        while (search.dataset.shown !== one) await new Promise((passed) => setTimeout(passed));
        const sections = [...search.querySelectorAll("[data-results] section")];
        answers.push(
          sections.map((section) => ({
            links: [...section.querySelectorAll("a")].map((link) => ({ href: link.getAttribute("href")!, name: link.textContent! })),
            isCut: section.querySelector(":scope > p") !== null,
          })),
        );
      }
      return answers;
    }, asked);
    const ofSearch = new Map(asked.map((one, at) => [one, shown[at]!]));
    const wrong = [];
    for (const { name, href, kind } of things)
      for (const one of [name, ...listPairs(name)]) {
        const groups = ofSearch.get(one)!;
        const isShown = groups.some(({ links }) => links.some((link) => link.href === href));
        const isBehind = groups.some(({ links, isCut }) => isCut && links.every((link) => hasEach(one, link.name)));
        if (!isShown && !isBehind) wrong.push(`${one} does not find ${kind} ${name}`);
      }
    for (const [one, groups] of ofSearch)
      for (const { href, name } of groups.flatMap(({ links }) => links)) {
        const entry = index.find((known) => known.href === href && (known.label ?? known.name) === name);
        // A province is one without saying so.
        const text = JSON.stringify(entry) + (entry?.kind === "province" ? " tỉnh thành phố TP" : "");
        if (!hasEach(one, text)) wrong.push(`${one} finds ${name}`);
      }
    expect(wrong).toEqual([]);
  },
);

function listPairs(name: string): string[] {
  const words = name.split(/\s+/);
  return words.slice(1).map((word, at) => `${words[at]} ${word}`);
}

test("what is called as it is typed comes first, and marks that are typed are meant: “Quảng Nam” is no cable and no year", async () => {
  const page = await open("/tim-kiem/?q=Quảng Nam");
  const results = page.locator("[data-results]");
  await results.getByRole("link").first().waitFor();
  expect(await results.getByRole("link").allInnerTexts()).toEqual(["Quảng Nam", "Đà Nẵng (từ 7/2025)"]);
  await page.getByRole("searchbox").fill("thanh toán");
  await results.getByRole("heading", { name: "Kỹ năng số" }).waitFor();
  // The skill and the indicators are called so; the other indicators tell of it.
  expect(await results.getByRole("link").first().innerText()).toBe("Thanh toán trực tuyến");
  await page.getByRole("searchbox").fill("dịch vụ công");
  await results.getByRole("link", { name: "Số dịch vụ công toàn trình" }).waitFor();
  expect((await results.getByRole("link").allInnerTexts()).toSorted()).toEqual(
    [
      "Số dịch vụ công toàn trình",
      "Tỷ lệ hồ sơ trực tuyến toàn trình",
      "Sử dụng dịch vụ công trực tuyến",
      "Cổng Dịch vụ công quốc gia",
      "Nền tảng thanh toán trực tuyến",
      "VNeID",
    ].toSorted(),
  );
});
