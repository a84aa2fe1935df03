import { ask } from "../../graphql/client.ts";
import type { AddressedProvince } from "../../parts/layout/page-of-province.ts";
import { listPagesOf, type ListedPage } from "./list-province-pages.ts";
import { peersQuery, type PeerSpread } from "./peers.query.ts";
import { provincePageQuery, type ProvincePage } from "./province-page.query.ts";

/** How the provinces of a region and of a division spread, by code of indicator or rate; null where they are not compared. */
export type Peers = {
  /** Empty for one of the 34, which cross regions. */
  region: Map<string, PeerSpread | null>;
  country: Map<string, PeerSpread | null>;
  /** By code of indicator: the year from which its values may not be read together with earlier ones. */
  seriesBreaks: Map<string, string | null>;
};

/** A province page's content with its peers and the provinces before and after it in the alphabet. */
export type ProvinceView = {
  province: ProvincePage;
  peers: Peers;
  previous: ListedPage;
  next: ListedPage;
};

/** Loads the page of a province of either division by its slug; an unknown slug is thrown. */
export async function loadProvince({ boundary, slug }: AddressedProvince): Promise<ProvinceView> {
  const [{ province }, pages] = await Promise.all([ask(provincePageQuery, { code: slug, boundary }), listPagesOf(boundary)]);
  if (!province) throw new Error(`No province of ${boundary} has the slug "${slug}".`);
  const place = pages.findIndex((page) => page.slug === slug);
  const regionCode = province.region?.code ?? null;
  const [region, country] = await Promise.all([regionCode === null ? null : loadSpreads(regionCode, boundary), loadSpreads(null, boundary)]);
  return {
    province,
    peers: {
      region: region?.spreads ?? new Map(),
      country: country.spreads,
      seriesBreaks: country.seriesBreaks,
    },
    previous: pages.at(place - 1)!,
    next: pages[(place + 1) % pages.length]!,
  };
}

async function loadSpreads(region: string | null, boundary: AddressedProvince["boundary"]) {
  const { indicators, rates } = await ask(peersQuery, { region, boundary });
  return {
    spreads: new Map<string, PeerSpread | null>([...indicators, ...rates].map(({ code, distribution }) => [code, distribution])),
    seriesBreaks: new Map(indicators.map(({ code, seriesBreak }) => [code, seriesBreak])),
  };
}
