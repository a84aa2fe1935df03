import { ask } from "../../graphql/client.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { listProvinces, type ListedProvince } from "../../parts/search/list-provinces.ts";
import { observedQuery, type Observed, type ObservedPage } from "./observed.query.ts";
import { sourceListQuery, type ListedSource } from "./source-list.query.ts";

/** A place that figures are of; `key` is what the filter calls it: a name in an address stands for the province before and since July 2025. */
export type ObservedPlace = { key: string; name: string; href: string | null };

/** A source with the figures that came from it: for each indicator how many, and of which places. */
export type CitedSource = ListedSource & {
  count: number;
  years: string[];
  places: ObservedPlace[];
  indicators: { code: string; name: string; count: number; places: ObservedPlace[] }[];
};

/** All sources of the release in the order of their codes, and what they can be filtered by: places, indicators and years that a figure is of. */
export type SourceList = { sources: CitedSource[]; places: ObservedPlace[]; indicators: { code: string; name: string }[]; years: string[] };

/** Key of the nation in the filter, in either language. */
const nationKey = "vn";

/** Loads every source with what came from it. */
export async function loadSources(lang: Lang): Promise<SourceList> {
  const [{ sources }, observed, placeOf] = await Promise.all([ask(sourceListQuery, {}), listObserved(), readPlaces(lang)]);
  const bySource = Map.groupBy(observed, ({ source }) => source?.code ?? "");
  const cited = sources.nodes.map((source): CitedSource => {
    const own = bySource.get(source.code) ?? [];
    const ofIndicator = [...Map.groupBy(own, ({ indicator }) => indicator.code).values()];
    return {
      ...source,
      count: own.length,
      years: unique(own.map(({ period }) => period!.slice(0, 4))).sort(),
      places: uniquePlaces(own.map(placeOf)),
      indicators: ofIndicator.map((same) => ({
        code: same[0]!.indicator.code,
        name: nameOf(lang, same[0]!.indicator),
        count: same.length,
        places: uniquePlaces(same.map(placeOf)),
      })),
    };
  });
  const byName = <Named extends { name: string }>(all: Named[]) => all.toSorted((one, other) => one.name.localeCompare(other.name, lang));
  const places = uniquePlaces(cited.flatMap((source) => source.places));
  return {
    sources: cited,
    places: [...places.filter(({ key }) => key === nationKey), ...byName(places.filter(({ key, href }) => key !== nationKey && href !== null))],
    indicators: byName([...new Map(cited.flatMap(({ indicators }) => indicators).map(({ code, name }) => [code, { code, name }])).values()]),
    years: unique(cited.flatMap((source) => source.years))
      .sort()
      .toReversed(),
  };
}

async function listObserved(): Promise<Observed[]> {
  const all: Observed[] = [];
  for (let after: string | null = null; ;) {
    const { observations }: ObservedPage = await ask(observedQuery, { after });
    all.push(...observations.nodes);
    if (!observations.pageInfo.hasNextPage) return all;
    after = observations.pageInfo.endCursor;
  }
}

/** Gives what names the place of a figure. A province that the merger left as it was is the same place in both divisions. */
async function readPlaces(lang: Lang): Promise<(observed: Observed) => ObservedPlace> {
  const divisions = await Promise.all((["VN63", "VN34"] as const).map(async (boundary) => [boundary, await listProvinces(lang, boundary)] as const));
  const provinces = new Map<string, ListedProvince>(
    divisions.flatMap(([boundary, all]) => all.map((province) => [`${boundary} ${province.slug}`, province] as const)),
  );
  return ({ area }) => {
    if (area.scheme === "VN") return { key: nationKey, name: words(lang).source.nation, href: null };
    const province = "slug" in area ? provinces.get(`${area.scheme} ${area.slug}`) : undefined;
    if (!province) return { key: `${area.scheme.toLowerCase()}-${area.code.toLowerCase()}`, name: nameOf(lang, area), href: null };
    return { key: province.href.split("/").at(-2)!, name: province.name, href: province.href };
  };
}

function unique(all: string[]): string[] {
  return [...new Set(all)];
}

function uniquePlaces(all: ObservedPlace[]): ObservedPlace[] {
  return [...new Map(all.map((place) => [place.key, place])).values()];
}
