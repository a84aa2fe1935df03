import bibtexParse from "@orcid/bibtex-parse-js";
import { parse as parseRis } from "astrocite-ris";
import { expect, inject, test } from "vitest";
import { indicators, observations, sources } from "./headline-from-csv.ts";
import { useBrowser } from "../browser/use-browser.ts";
import { everyView, readSite, readTexts, release } from "./read-reuse.ts";

const open = useBrowser();
const get = async (path: string) => {
  const response = await fetch(inject("portal") + path);
  return { status: response.status, text: await response.text() };
};
// As TeX prints it: braces only keep capitals.
const withoutBraces = (text: string) => text.replace(/\\([&%$#_])|[{}]/g, "$1");
/** The parts of a field that a style may give other capitals: those outside of braces. */
const unprotected = (text: string) => {
  let rest = text;
  for (let before = ""; before !== rest;) [before, rest] = [rest, rest.replace(/\{[^{}]*\}/g, "")];
  return rest;
};

/** What each form says, read by parsers that have nothing to do with the library that wrote it. */
const readers = {
  bib: (text: string) => {
    const { entryType, entryTags: tags } = bibtexParse.toJSON(text)[0]!;
    const { title, author, date, version, url, note } = Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, withoutBraces(value)]));
    return { type: entryType.toLowerCase(), title, author, date, version, url, note };
  },
  ris: (text: string) => {
    const [item] = parseRis(text);
    const tag = (name: string) => new RegExp(`^${name}  - (.*)$`, "m").exec(text)?.[1];
    // The parser reads authors as surname and given name; ours is one name.
    return {
      type: tag("TY") === "DATA" ? "dataset" : tag("TY"),
      title: item!.title,
      author: tag("AU"),
      date: tag("DA")?.replace(/\/$/, "").replaceAll("/", "-"),
      version: tag("ET"),
      url: item!.URL,
      note: item!.note,
    };
  },
  "csl.json": (text: string) => {
    const [{ type, title, author, issued, version, URL: url, note }] = JSON.parse(text);
    return { type, title, author: author[0].literal, date: issued["date-parts"][0].join("-"), version, url, note };
  },
};

test.each(everyView)("BibTeX, RIS and CSL-JSON of %s (%s) say the same, with every diacritic, and are the files to download", async (_, lang, view) => {
  const page = await open(view.path);
  const site = await readSite(page);
  const texts = await readTexts(page, "cite");
  const heading = (await page.locator("h1").textContent())!.trim();
  const read = Object.entries(readers).map(([format, reader]) => ({ format: format as keyof typeof readers, reader }));
  for (const { format, reader } of read) {
    const file = await get(`/cite/${lang}/${view.cite}.${format}`);
    expect(file.status).toBe(200);
    const said = reader(file.text);
    expect(said, format).toMatchObject({
      type: "dataset",
      author: "Tổ Số",
      date: release.date,
      version: release.version,
      url: `${site}/data/${release.version}/${view.figures}`,
      note: expect.stringContaining(`${site}${view.path}`),
    });
    expect(said.title, format).toBe(readers["csl.json"](texts.get("CSL-JSON")!).title);
    if (view.cite !== "to-so") expect(said.title, format).toContain(heading);
    expect(texts.get({ bib: "BibTeX", ris: "RIS", "csl.json": "CSL-JSON" }[format])).toBe(file.text.trimEnd());
  }
});

test.each(everyView)("BibTeX, RIS and CSL-JSON of %s (%s) name the language, and no style changes a capital of the BibTeX title", async (_, lang, view) => {
  const file = async (format: string) => (await get(`/cite/${lang}/${view.cite}.${format}`)).text;
  const { title, langid, language } = bibtexParse.toJSON(await file("bib"))[0]!.entryTags;
  expect(langid).toBe({ vi: "vietnamese", en: "english" }[lang]);
  expect(language).toBeUndefined();
  expect(withoutBraces(title!)).toBe(JSON.parse(await file("csl.json"))[0].title);
  expect(unprotected(title!).trim()).toBe("");
  expect(await file("ris")).toMatch(new RegExp(`^LA  - ${lang}$`, "m"));
  expect(JSON.parse(await file("csl.json"))[0].language).toBe(lang);
});

test.each(["/vung/mekong-river-delta/", "/en/region/mekong-river-delta/"])(
  "%s is cited by its name and its own address, with the files of the whole dataset",
  async (path) => {
    const page = await open(path);
    const [site, texts, heading] = [await readSite(page), await readTexts(page, "cite"), (await page.locator("h1").textContent())!.trim()];
    expect([...texts.values()].join("\n")).toContain(`${heading}: `);
    expect([...texts.values()].join("\n")).toContain(`${site}/data/${release.version}/observations.csv`);
    for (const [name, text] of texts) expect(text, name).toContain(`${site}${path}`);
  },
);

const nationalOnly = [...indicators.values()].filter(({ national_only }) => national_only === "yes").map(({ code }) => code!);
const inPath = (code: string) => code.replaceAll("_", "-");

test("what is national alone is cited as of the nation, never by province, in every form", async () => {
  expect(nationalOnly.length).toBeGreaterThan(5);
  for (const code of nationalOnly)
    for (const [lang, place] of [
      ["vi", "cả nước"],
      ["en", "Viet Nam"],
    ] as const)
      for (const [format, reader] of Object.entries(readers)) {
        const { text } = await get(`/cite/${lang}/indicator/${inPath(code)}.${format}`);
        expect(reader(text).title, code).toBe(`${indicators.get(code)![`name_${lang}`]}, ${place}`);
      }
  const page = await open("/chi-tieu/online-fraud-victims-pct/");
  for (const text of (await readTexts(page, "cite")).values()) expect(text).not.toContain("theo tỉnh");
});

test("what provinces have is cited by province", async () => {
  expect(JSON.parse((await get("/cite/vi/indicator/teams.csl.json")).text)[0].title).toMatch(/, theo tỉnh, thành phố$/);
  expect(JSON.parse((await get("/cite/en/indicator/teams.csl.json")).text)[0].title).toMatch(/, by province of Viet Nam$/);
});

test.each([...nationalOnly, "teams"])("the publishers of every national figure of %s are counted and named as first sources", async (code) => {
  const publishers = new Set(
    observations.filter((row) => row.area_scheme === "VN" && row.indicator === code).map(({ source_id }) => sources.get(source_id!)!.publisher!),
  );
  const page = await open(`/chi-tieu/${inPath(code)}/`);
  const fold = page.locator("#cite details", { has: page.getByText("Nguồn gốc của các số liệu ở đây") });
  const named = (await fold.locator("p").textContent())!;
  for (const publisher of publishers) expect(named).toContain(publisher);
  const count = Number(/(\d+) nơi công bố/.exec((await fold.locator("summary").textContent())!)![1]);
  if (code === "teams") expect(count).toBeGreaterThanOrEqual(publishers.size);
  else expect(count).toBe(publishers.size);
});

test("a percent sign in a name is text to TeX, not the beginning of a comment", async () => {
  const view = "indicator/provinces-full-commune-coverage";
  const [bib, csl] = [await get(`/cite/vi/${view}.bib`), await get(`/cite/vi/${view}.csl.json`)];
  const { title } = bibtexParse.toJSON(bib.text)[0]!.entryTags;
  expect(title).toMatch(/100\\% cấp xã/);
  expect(withoutBraces(title!)).toBe(JSON.parse(csl.text)[0].title);
});

test.each(everyView)(
  "the short and the long citation of %s (%s) name the release, its date and the page; the long one the figures too",
  async (_, lang, view) => {
    const page = await open(view.path, { javaScriptEnabled: false });
    const site = await readSite(page);
    const [short, long] = [...(await readTexts(page, "cite")).values()];
    const date = lang === "vi" ? release.date!.split("-").reverse().join("/") : new Date(release.date!).toLocaleDateString("en-GB", { dateStyle: "long" });
    for (const text of [short, long]) for (const part of ["Tổ Số", release.version!, date, site + view.path]) expect(text).toContain(part);
    expect(short).not.toContain("\n");
    expect(long).toContain(`${site}/data/${release.version}/${view.figures}`);
    expect(long).toContain("CC BY 4.0");
  },
);

test("a single figure is cited with its value, its date, its first source and that source's address, then Tổ Số and the release", async () => {
  const page = await open("/tinh/ha-giang/");
  const source = sources.get("S001")!;
  const text = (await readTexts(page, "cite")).get("Dẫn một con số")!;
  for (const part of ["2.071 tổ", "tháng 7/2023", source.publisher!, source.title!, source.url!, `dẫn theo Tổ Số, bản ${release.version}`])
    expect(text).toContain(part);
  expect(text.indexOf(source.url!)).toBeLessThan(text.indexOf("Tổ Số, bản"));
});

test("the example of a rate is cited with the sources of both its parts", async () => {
  const page = await open("/en/indicator/teams-per-10k-inhabitants/");
  const text = (await readTexts(page, "cite")).get("Cite a single figure")!;
  expect(text.split("Source: ")[1]!.match(/https?:\/\/[^\s;]+/g)!.length).toBe(3);
  expect(text).toContain("National Statistics Office");
});

test("every province, indicator and rate has its citation in three forms and two languages", async () => {
  const page = await open("/");
  const paths = await page.evaluate(async () => {
    const links = async (path: string) => {
      const parsed = new DOMParser().parseFromString(await (await fetch(path)).text(), "text/html");
      return [...parsed.querySelectorAll("a[href]")].map((link) => link.getAttribute("href")!);
    };
    return [...new Set([...(await links("/")), ...(await links("/chi-tieu/"))])];
  });
  const views = paths.flatMap((path) => {
    const [, folder, name] = /^\/(tinh|chi-tieu)\/([^/]+)\/$/.exec(path) ?? [];
    return folder ? [`${folder === "tinh" ? "province" : "indicator"}/${name}`] : [];
  });
  expect(views.filter((view) => view.startsWith("province/"))).toHaveLength(63);
  expect(views.length).toBeGreaterThan(63 + 25);
  const files = views.flatMap((view) => ["vi", "en"].flatMap((lang) => ["bib", "ris", "csl.json"].map((format) => `/cite/${lang}/${view}.${format}`)));
  const missing = [];
  for (const file of files) if ((await get(file)).status !== 200) missing.push(file);
  expect(missing).toEqual([]);
});
