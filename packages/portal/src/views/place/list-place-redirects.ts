import type { PlaceRedirect } from "../../../build/write-redirects.ts";
import { langs, type Lang } from "../../i18n/lang.ts";
import { pathTo } from "../../parts/layout/path-to.ts";
import { pathToNewProvince } from "../../parts/layout/path-to-new-province.ts";
import { findChoices } from "./list-choices.ts";
import type { Places } from "./places.query.ts";
import { slugOf, titleCase, wordsOf } from "./words-of-place.ts";

/** Parts of the address tree in the words of the other language, or without a language: what stands behind them is kept. */
export const movedFolders: PlaceRedirect[] = [
  { from: "/en/tinh/", to: "/en/province/" },
  { from: "/en/tinh-moi/", to: "/en/new-province/" },
  { from: "/en/vung/", to: "/en/region/" },
  { from: "/en/chi-tieu/", to: "/en/indicator/" },
  { from: "/province/", to: "/en/province/" },
  { from: "/new-province/", to: "/en/new-province/" },
  { from: "/region/", to: "/en/region/" },
  { from: "/indicator/", to: "/en/indicator/" },
];

/**
 * Lists where the addresses lead that call a province or a region by something else than its slug: a code, an ISO code, another spelling or a former name, with a capital for each word;
 * by a town within it, in Vietnamese; and addresses of folders that have no page of their own.
 * What means several provinces leads to the page that asks which; an address is listed once. Pages may stand at some of them: those must be left out.
 */
export function listPlaceRedirects(places: Places): PlaceRedirect[] {
  const found = new Map<string, string>();
  const add = (from: string, to: string) => void (from !== to && !found.has(from) && found.set(from, to));
  const choices = findChoices(places);
  for (const lang of langs) {
    addDivisions(places, lang, add);
    for (const region of places.regions)
      for (const word of [...wordsOf(region), titleCase(region.slug)])
        add(pathTo(lang, { name: "region", slug: word }), pathTo(lang, { name: "region", slug: region.slug }));
  }
  addFolders(add);
  addTowns(places.old.nodes, add);
  // An address that names no division: what means two places asks which.
  const choiceOf = new Set(choices.map(({ slug }) => slug));
  const whole = (slug: string, page: string) => (choiceOf.has(slug) ? pathTo("vi", { name: "choice", slug }) : page);
  for (const province of places.now.nodes)
    for (const word of [province.slug, province.code]) add(`/${word}/`, whole(province.slug, pathToNewProvince("vi", province)));
  for (const { slug, code } of places.old.nodes) for (const word of [slug, code]) add(`/${word}/`, whole(slug, pathTo("vi", { name: "province", slug })));
  for (const { slug, formerName } of choices) if (formerName !== null) add(`/${slug}/`, pathTo("vi", { name: "choice", slug }));
  return [...found].map(([from, to]) => ({ from, to }));
}

function addDivisions({ old, now }: Places, lang: Lang, add: (from: string, to: string) => void): void {
  const oldPage = (slug: string) => pathTo(lang, { name: "province", slug });
  const newPage = (slug: string) => pathToNewAddress(lang, slug);
  // A former name says where it went before it leads there.
  for (const { slug, formerName } of findChoices({ old, now, regions: [] }))
    if (formerName !== null) add(oldPage(slug), pathTo(lang, { name: "choice", slug }));
  for (const { from, to } of findWords(old.nodes)) add(oldPage(from), oldPage(to));
  const pages = new Map(now.nodes.map((province) => [province.slug, pathToNewProvince(lang, province)]));
  for (const { from, to } of findWords(now.nodes)) add(newPage(from), pages.get(to)!);
  for (const [slug, page] of pages) add(newPage(slug), page);
  // An old province among the new ones is the one it went into; by its code too where no new one has that.
  for (const { slug, code, successors } of old.nodes)
    if (successors[0]) for (const word of lang === "vi" ? [slug, code] : [slug]) add(newPage(word), pages.get(successors[0].to.slug)!);
}

/** Folders whose pages are listed on the page of all provinces. */
function addFolders(add: (from: string, to: string) => void): void {
  for (const lang of langs) {
    const list = pathTo(lang, { name: "provinces" });
    add(pathTo(lang, { name: "region", slug: "" }), `${list}#before`);
    add(pathTo(lang, { name: "choice", slug: "" }), list);
  }
}

// Hosts take no more than 2,000 rules: towns have one in Vietnamese, the language that they are looked for in.
function addTowns(old: Places["old"]["nodes"], add: (from: string, to: string) => void): void {
  const towns = old.flatMap(({ slug, places }) => places.map((place) => ({ from: slugOf(place), to: slug })));
  const slugs = new Set(old.map(({ slug }) => slug));
  for (const [from, same] of Map.groupBy(towns, (town) => town.from))
    if (same.length === 1 && !slugs.has(from)) add(pathTo("vi", { name: "province", slug: from }), pathTo("vi", { name: "province", slug: same[0]!.to }));
}

// What two places are called leads to neither.
function findWords(places: Parameters<typeof wordsOf>[0][]): { from: string; to: string }[] {
  const slugs = new Set(places.map(({ slug }) => slug));
  const all = places.flatMap((place) => [...wordsOf(place), titleCase(place.slug)].map((from) => ({ from, to: place.slug })));
  return [...Map.groupBy(all, ({ from }) => from).values()].flatMap((same) => (same.length === 1 && !slugs.has(same[0]!.from) ? same : []));
}

function pathToNewAddress(lang: Lang, slug: string): string {
  return `${pathTo(lang, { name: "newProvinces" })}${slug}/`;
}
