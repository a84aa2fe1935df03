import { graphql, type ResultOf } from "../../graphql/graphql.ts";
import type { NamedProvince } from "../../i18n/name-province.ts";
import { namedProvince } from "../province/province-page.query.ts";

const peerGroupParts = graphql(
  `
    fragment PeerGroupParts on PeerGroup {
      strategy
      none
      cap
      considered
      peers {
        province {
          ...NamedProvince
          practices {
            titleVi
            titleEn
            skill {
              code
            }
          }
        }
        ownValue
        peerValue
        ratio
        difference
        borderKm
        peerFigure {
          period
        }
      }
      verdicts {
        measure {
          code
          nameVi
          nameEn
          unit
          decimals
          direction
          indicator {
            skill {
              code
            }
          }
        }
        own {
          value
          qualifier
          period
        }
        peers {
          value
          province {
            code
          }
        }
        standing
        withheld
        peerCount
        peersWithFigure
        median
        tolerance
        difference
        tiedWith {
          slug
        }
        cautions {
          kind
          monthsApart
          provinces {
            slug
          }
        }
      }
    }
  `,
  [namedProvince],
);

/** A province with its peers by each of the five strategies, and the verdicts against them. */
export const provincePeersQuery = graphql(
  `
    query ProvincePeers($province: String!, $boundary: Boundary!, $release: String) {
      sameRegion: peers(province: $province, strategy: SAME_REGION, boundary: $boundary, release: $release) {
        ...PeerGroupParts
      }
      similarPopulation: peers(province: $province, strategy: SIMILAR_POPULATION, boundary: $boundary, release: $release) {
        ...PeerGroupParts
      }
      similarDensity: peers(province: $province, strategy: SIMILAR_DENSITY, boundary: $boundary, release: $release) {
        ...PeerGroupParts
      }
      similarInternetAccess: peers(province: $province, strategy: SIMILAR_INTERNET_ACCESS, boundary: $boundary, release: $release) {
        ...PeerGroupParts
      }
      sharedBorder: peers(province: $province, strategy: SHARED_BORDER, boundary: $boundary, release: $release) {
        ...PeerGroupParts
      }
    }
  `,
  [peerGroupParts],
);

type AskedGroup = ResultOf<typeof peerGroupParts>;
type AskedVerdict = AskedGroup["verdicts"][number];
type AskedCaution = AskedVerdict["cautions"][number];

/** What must be said beside a verdict, with the provinces that it concerns. */
export type Caution = Omit<AskedCaution, "provinces"> & { provinces: NamedProvince[] };
/** How a province stands to its peers in one measure. The names are joined here: asked for in each verdict of each group they would be most of the question. */
export type Verdict = Omit<AskedVerdict, "tiedWith" | "cautions"> & { tiedWith: NamedProvince[]; cautions: Caution[] };
export type PeerGroup = Omit<AskedGroup, "verdicts"> & { verdicts: Verdict[] };
export type Peer = PeerGroup["peers"][number];
export type Strategy = PeerGroup["strategy"];

/** Joins the names of provinces, by slug, to what was asked of a group of peers; a province that is not among them is thrown. */
export function nameProvincesOf(group: AskedGroup, named: ReadonlyMap<string, NamedProvince>): PeerGroup {
  const nameEach = (provinces: { slug: string }[]) =>
    provinces.map(({ slug }) => {
      const province = named.get(slug);
      if (!province) throw new Error(`No province of this division has the slug "${slug}".`);
      return province;
    });
  const verdicts = group.verdicts.map((verdict) => ({
    ...verdict,
    tiedWith: nameEach(verdict.tiedWith),
    cautions: verdict.cautions.map((caution) => ({ ...caution, provinces: nameEach(caution.provinces) })),
  }));
  return { ...group, verdicts };
}
