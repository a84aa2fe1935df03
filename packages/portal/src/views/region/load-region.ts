import { ask } from "../../graphql/client.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import type { Measure } from "../../parts/map/measure.ts";
import { measureListQuery } from "../../parts/map/measure.query.ts";
import { teamRate } from "../../parts/map/list-measures.ts";
import { measureOnce } from "../indicator/measure-once.ts";
import { peersQuery, type PeerSpread } from "../province/peers.query.ts";
import { regionListQuery, regionQuery, type RegionFacts } from "./region.query.ts";

/** How the provinces of a region spread over a measure, beside those of the country. */
export type RegionSpread = { measure: Measure; region: PeerSpread; country: PeerSpread };

/** What the page of a region shows. */
export type RegionView = {
  region: RegionFacts;
  /** Codes of its provinces. */
  codes: ReadonlySet<string>;
  /** What the map shows, over the whole country. */
  map: Measure;
  /** Teams, members and what the map shows, of the provinces of the region alone, in the order of their names. */
  columns: Measure[];
  /** Measures that provinces may be compared by, where two or more of the region have a figure. */
  spreads: RegionSpread[];
  others: { slug: string; name: string }[];
};

/** Lists the addresses of the pages of the six regions. */
export async function listRegionPages(): Promise<{ params: { slug: string }; props: { slug: string } }[]> {
  const { regions } = await ask(regionListQuery, {});
  return regions.map(({ slug }) => ({ params: { slug }, props: { slug } }));
}

/** Loads the page of a region by its slug; an unknown slug is thrown. */
export async function loadRegion(slug: string, lang: Lang): Promise<RegionView> {
  const [{ region }, { regions }] = await Promise.all([ask(regionQuery, { code: slug }), ask(regionListQuery, {})]);
  if (!region) throw new Error(`No region has the slug "${slug}".`);
  const codes = new Set(region.provinces.map(({ code }) => code));
  const [map, ...columns] = await Promise.all([teamRate, "teams", "members"].map((code) => measureOnce(code, lang)));
  return {
    region,
    codes,
    map: map!,
    columns: [...columns, map!].map((measure) => onlyOf(measure, codes, lang)),
    spreads: await loadSpreads(region.code, lang),
    others: regions.filter((one) => one.slug !== slug).map((one) => ({ slug: one.slug, name: nameOf(lang, one) })),
  };
}

async function loadSpreads(region: string, lang: Lang): Promise<RegionSpread[]> {
  const [own, country, { rates, indicators }] = await Promise.all([ask(peersQuery, { region }), ask(peersQuery, { region: null }), ask(measureListQuery, {})]);
  const spreadsOf = ({ rates: ofRates, indicators: ofIndicators }: typeof own) =>
    new Map([...ofRates, ...ofIndicators].map(({ code, distribution }) => [code, distribution]));
  const [ofRegion, ofCountry] = [spreadsOf(own), spreadsOf(country)];
  const found = [...rates, ...indicators].flatMap(({ code }) => {
    const [spread, beside] = [ofRegion.get(code), ofCountry.get(code)];
    return spread && beside && spread.median !== null && spread.provincesWithFigure > 1 ? [{ code, region: spread, country: beside }] : [];
  });
  return Promise.all(found.map(async ({ code, ...spreads }) => ({ measure: await measureOnce(code, lang), ...spreads })));
}

/** Leaves the provinces of a region alone on a measure, in the order of their names. */
export function onlyOf(measure: Measure, codes: ReadonlySet<string>, lang: Lang): Measure {
  const provinces = measure.provinces.filter(({ code }) => codes.has(code)).toSorted((one, other) => one.name.localeCompare(other.name, lang));
  return { ...measure, provinces };
}
