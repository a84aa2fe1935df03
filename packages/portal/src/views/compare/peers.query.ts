import { graphql, type ResultOf } from "../../graphql/graphql.ts";

const peerGroupParts = graphql(`
  fragment PeerGroupParts on PeerGroup {
    strategy
    none
    cap
    considered
    peers {
      province {
        code
        slug
        nameVi
        nameEn
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
        nameVi
        nameEn
      }
      cautions {
        kind
        monthsApart
        provinces {
          nameVi
          nameEn
        }
      }
    }
  }
`);

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

export type PeerGroup = ResultOf<typeof peerGroupParts>;
export type Verdict = PeerGroup["verdicts"][number];
export type Peer = PeerGroup["peers"][number];
export type Strategy = PeerGroup["strategy"];
