import { beforeAll, describe, expect, inject, test } from "vitest";
import { nameOfOld, newProvinces } from "./new-province-from-csv.ts";
import { headlineOf, indicators, lastDay, observations, provinces, rowsOf, sources, type Row } from "./headline-from-csv.ts";

interface Thing {
  "@type": string;
  [property: string]: unknown;
}
interface DataPage {
  path: string;
  lang: string;
  html: string;
  /** What the page says of itself by schema.org. */
  things: Thing[];
}

const origin = inject("portal");
const pages = new Map<string, DataPage>();
let site = "";
let version = "";

beforeAll(async () => {
  const waiting = ["/", "/en/", "/404.html"];
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (pages.has(path)) continue;
    const html = await (await fetch(origin + path)).text();
    const things = [...html.matchAll(/<script type="application\/ld\+json">([^]*?)<\/script>/g)].map(([, json]) => JSON.parse(json!) as Thing);
    pages.set(path, { path, lang: /<html lang="(\w+)"/.exec(html)![1]!, html, things });
    waiting.push(...[...html.matchAll(/<a [^>]*?href="(\/[^"#?]*\/|\/)"/g)].map(([, href]) => href!).filter((href) => !/^\/(en\/)?embed\//.test(href)));
  }
  version = /name="toso-release" content="([^"]+)"/.exec(pages.get("/")!.html)![1]!;
  site = new URL(/rel="canonical" href="([^"]+)"/.exec(pages.get("/")!.html)![1]!).origin;
});

const datasetsOf = ({ things }: DataPage) => things.filter((thing) => thing["@type"] === "Dataset");
const datasetOf = (path: string) => datasetsOf(pages.get(path)!)[0] as Thing;
/** Whether the page offers figures to take along. */
const hasFigures = ({ html }: DataPage) => html.includes('id="reuse"');
/** Whether the page is that of one release, and names the files of it. */
const isRelease = ({ path }: DataPage) => /^(\/en)?\/data\/(latest|\d[^/]*)\/$/.test(path);
/** First and last period of rows as schema.org writes them. */
const span = (rows: Row[]) => {
  const periods = rows.map(({ period }) => period!);
  const oldest = [...periods].sort((one, other) => `${one}-00-00`.slice(0, 10).localeCompare(`${other}-00-00`.slice(0, 10)))[0];
  const newest = [...periods].sort((one, other) => lastDay(other).localeCompare(lastDay(one)) || one.length - other.length)[0];
  return oldest === newest ? oldest : `${oldest}/${newest}`;
};
const codesOf = (dataset: Thing) => (dataset.variableMeasured as { propertyID: string }[]).map(({ propertyID }) => propertyID);

test("every page with figures and every page of a release names exactly one dataset, and no other page names any", () => {
  expect([...pages.values()].filter(hasFigures).length).toBeGreaterThan(2 * (63 + 36));
  expect([...pages.values()].filter((page) => datasetsOf(page).length !== (hasFigures(page) || isRelease(page) ? 1 : 0)).map(({ path }) => path)).toEqual([]);
});

test("every dataset has what a search engine for datasets requires and recommends, and the licence that lets everyone use it", () => {
  const faults = [...pages.values()].filter(hasFigures).flatMap((page) => {
    const [dataset] = datasetsOf(page);
    const lengths = [(dataset!.description as string).length];
    const missing = ["name", "description", "url", "identifier", "keywords", "variableMeasured", "distribution", "spatialCoverage", "isBasedOn"].filter(
      (property) => {
        const value = dataset![property];
        return value === undefined || value === "" || (Array.isArray(value) && value.length === 0);
      },
    );
    return [
      ...missing,
      ...lengths.filter((length) => length < 50 || length > 5000),
      ...(dataset!.version === version ? [] : ["version"]),
      ...(dataset!.isAccessibleForFree === true ? [] : ["free"]),
      ...(dataset!.license === "https://creativecommons.org/licenses/by/4.0/" ? [] : ["licence"]),
      ...((dataset!.creator as Thing).name === "Tổ Số" && (dataset!.publisher as Thing).name === "Tổ Số" ? [] : ["publisher"]),
      ...(/^\d{4}-\d{2}-\d{2}$/.test(String(dataset!.dateModified)) && String(dataset!.datePublished) <= String(dataset!.dateModified) ? [] : ["dates"]),
      ...((dataset!.includedInDataCatalog as Thing).url === `${site}${page.lang === "en" ? "/en/" : "/"}` ? [] : ["catalogue"]),
    ].map((fault) => `${page.path} ${fault}`);
  });
  expect(faults).toEqual([]);
});

test("every download that a dataset names is there, in the folder of this release; that of an indicator of the 34, which no file of a release is of, beside it", async () => {
  const addresses = new Set<string>();
  for (const page of [...pages.values()].filter(hasFigures))
    for (const { contentUrl, encodingFormat } of datasetsOf(page)[0]!.distribution as Record<string, string>[]) {
      expect(encodingFormat, page.path).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
      addresses.add(contentUrl!);
    }
  const of34 = [...addresses].filter((address) => address.startsWith(`${site}/figures/34/`));
  expect(of34.length).toBeGreaterThan(30);
  for (const address of of34) expect((await fetch(address.replace(site, origin), { method: "HEAD" })).status, address).toBe(200);
  const names = [...addresses].filter((address) => !of34.includes(address)).map((address) => address.replace(`${site}/data/${version}/`, ""));
  expect(names.filter((name) => name.includes(":"))).toEqual([]);
  expect(names.filter((name) => name.startsWith("provinces/"))).toHaveLength(2 * (63 + newProvinces.length));
  expect(names).toEqual(expect.arrayContaining(["observations.csv", "observations.parquet", `to-so-${version}.zip`, "indicators/teams.json"]));
  for (const name of names) expect((await fetch(`${origin}/data/${version}/${name}`, { method: "HEAD" })).status, name).toBe(200);
});

test("the page of a release describes that release: its address that stays, and downloads with size and checksum", async () => {
  const shown = [...pages.values()].filter(isRelease);
  expect(shown.map(({ path }) => path).toSorted()).toEqual(
    ["/data/3.0.9/", `/data/${version}/`, "/data/latest/", "/en/data/3.0.9/", `/en/data/${version}/`, "/en/data/latest/"].toSorted(),
  );
  for (const page of shown) {
    const dataset = datasetsOf(page)[0]!;
    const own = page.path.includes("3.0.9") ? "3.0.9" : version;
    expect(dataset).toMatchObject({ url: site + page.path, identifier: `${site}/data/${own}/`, version: own });
    const sums = await (await fetch(`${origin}/data/${own}/checksums.sha256`)).text();
    const downloads = dataset.distribution as Record<string, string>[];
    expect(downloads).toHaveLength(10);
    for (const { contentUrl, contentSize, sha256 } of downloads) {
      const file = contentUrl!.replace(`${site}/data/${own}/`, "");
      if (!file.endsWith(".zip")) expect(sums).toContain(`${sha256}  ${file}\n`);
      const answer = await fetch(`${origin}/data/${own}/${file}`);
      expect([file, contentSize]).toEqual([file, `${(await answer.arrayBuffer()).byteLength} B`]);
    }
  }
});

describe("the dataset of a province", () => {
  test.each(provinces.map(({ slug, code, iso_3166_2 }) => [slug!, code!, iso_3166_2!]))(
    "%s has its name, its codes, and the period and indicators of its own figures",
    (slug, code, iso) => {
      const rows = [...indicators.keys()].flatMap((indicator) => rowsOf(code, indicator));
      const province = provinces.find((one) => one.code === code)!;
      const within = newProvinces.find(({ members }) => members.some((member) => member.code === code))?.province;
      for (const [path, name] of [
        [`/tinh/${slug}/`, nameOfOld(province, "vi")],
        [`/en/province/${slug}/`, nameOfOld(province, "en")],
      ] as const) {
        const dataset = datasetOf(path);
        expect(dataset.name).toContain(name);
        expect(dataset.spatialCoverage).toMatchObject({
          name,
          identifier: [`VN63-${code}`, iso],
          containedInPlace: { identifier: within ? `VN34-${within.code}` : "VN" },
        });
        expect(dataset.url).toBe(site + path);
        expect(dataset.temporalCoverage).toBe(span(rows));
        const own = codesOf(dataset).filter((indicator) => indicator !== "communes");
        expect(own).toEqual([...indicators.keys()].filter((indicator) => indicator !== "communes" && headlineOf(code, indicator)));
      }
    },
  );

  test("names the addresses of the sources that its figures come from", () => {
    const [{ slug, code }] = provinces as [Row];
    const expected = [...indicators.keys()].flatMap((indicator) => rowsOf(code!, indicator)).map(({ source_id }) => sources.get(source_id!)!.url!);
    expect([...(datasetOf(`/tinh/${slug}/`).isBasedOn as string[])].sort()).toEqual([...new Set(expected.filter(Boolean))].sort());
  });
});

test("the dataset of an indicator has its unit and the first and last period of all its figures", () => {
  for (const [code, { name_vi: name }] of indicators) {
    const dataset = datasetOf(`/chi-tieu/${code.replaceAll("_", "-")}/`);
    const rows = observations.filter((row) => row.indicator === code);
    expect(dataset.name, code).toContain(name);
    if (rows.length === 0) continue;
    expect(dataset.temporalCoverage, code).toBe(span(rows));
    expect(dataset.variableMeasured, code).toEqual([{ "@type": "PropertyValue", propertyID: code, name, unitText: expect.stringMatching(/./) }]);
  }
});

test("the dataset of a page about everything is the whole one, from its first to its last figure, the same on each of them", () => {
  const whole = datasetOf("/");
  expect(whole.temporalCoverage).toBe(span(observations));
  expect(whole.identifier).toBe(`${site}/data/${version}/`);
  for (const path of ["/nguon/", "/phuong-phap/", "/ky-nang/", "/so-sanh/", "/bo-tieu-chi/"]) expect(datasetOf(path), path).toEqual(whole);
});

test("every page below the home page that search engines may list says the way to it: each step is a page that is there, and the last is the page itself", () => {
  const faults = [...pages.values()].flatMap(({ path, html, things }) => {
    const ways = things.filter((thing) => thing["@type"] === "BreadcrumbList");
    if (path === "/" || path === "/en/" || /<meta name="robots" content="noindex"/.test(html)) return ways.map(() => `${path} has a way`);
    if (ways.length !== 1) return [`${path} has ${ways.length} ways`];
    const steps = ways[0]!.itemListElement as { position: number; name: string; item: string }[];
    const targets = steps.map(({ item }) => item.replace(site, ""));
    return [
      ...(targets.at(-1) === path ? [] : [`${path} ends at ${targets.at(-1)}`]),
      ...(["/", "/en/"].includes(targets[0]!) ? [] : [`${path} begins at ${targets[0]}`]),
      ...targets.filter((target) => !pages.has(target)).map((target) => `${path} leads over ${target}`),
      ...steps.filter(({ position, name }, at) => position !== at + 1 || name === "").map(({ position }) => `${path} has a wrong step ${position}`),
    ];
  });
  expect(faults).toEqual([]);
});
