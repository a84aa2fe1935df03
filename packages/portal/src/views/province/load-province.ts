import { ask } from "../../graphql/client.ts";
import { peersQuery, type PeerSpread } from "./peers.query.ts";
import { provincePagesQuery } from "./province-list.query.ts";
import { provincePageQuery, type ProvincePage } from "./province-page.query.ts";

/** How the provinces of a region and of the country spread, by code of indicator or rate; null where they are not compared. */
export type Peers = {
  region: Map<string, PeerSpread | null>;
  country: Map<string, PeerSpread | null>;
  /** Codes of the provinces of the own region. */
  regionCodes: Set<string>;
  /** By code of indicator: the year from which its values may not be read together with earlier ones. */
  seriesBreaks: Map<string, string | null>;
};

/** A province page's content with its peers and the provinces before and after it in the alphabet. */
export type ProvinceView = {
  province: ProvincePage;
  peers: Peers;
  previous: { slug: string; nameVi: string; nameEn: string };
  next: { slug: string; nameVi: string; nameEn: string };
};

/** Loads the page of one of the 63 provinces by its slug; an unknown slug is thrown. */
export async function loadProvince(slug: string): Promise<ProvinceView> {
  const [{ province }, { provinces }] = await Promise.all([ask(provincePageQuery, { code: slug }), ask(provincePagesQuery, {})]);
  if (!province) throw new Error(`No province of the 63 has the slug "${slug}".`);
  const { nodes } = provinces;
  const place = nodes.findIndex((node) => node.slug === slug);
  const regionCode = province.region!.code;
  const [region, country] = await Promise.all([loadSpreads(regionCode), loadSpreads(null)]);
  return {
    province,
    peers: {
      region: region.spreads,
      country: country.spreads,
      seriesBreaks: country.seriesBreaks,
      regionCodes: new Set(nodes.filter((node) => node.region?.code === regionCode).map((node) => node.code)),
    },
    previous: nodes.at(place - 1)!,
    next: nodes[(place + 1) % nodes.length]!,
  };
}

async function loadSpreads(region: string | null) {
  const { indicators, rates } = await ask(peersQuery, { region });
  return {
    spreads: new Map<string, PeerSpread | null>([...indicators, ...rates].map(({ code, distribution }) => [code, distribution])),
    seriesBreaks: new Map(indicators.map(({ code, seriesBreak }) => [code, seriesBreak])),
  };
}
