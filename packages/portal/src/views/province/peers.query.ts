import { graphql, type ResultOf } from "../../graphql/graphql.ts";

/** How the provinces of a division, or of one region of the 63, spread over each indicator and rate. */
export const peersQuery = graphql(`
  query Peers($region: String, $boundary: Boundary! = VN63, $release: String) {
    indicators(release: $release) {
      code
      seriesBreak
      distribution(region: $region, boundary: $boundary) {
        ...Spread
      }
    }
    rates(release: $release) {
      code
      distribution(region: $region, boundary: $boundary) {
        ...Spread
      }
    }
  }
  fragment Spread on Distribution {
    provinceCount
    provincesWithFigure
    lowerQuartile
    median
    upperQuartile
    oldestPeriod
    newestPeriod
  }
`);

export type PeerSpread = NonNullable<ResultOf<typeof peersQuery>["indicators"][number]["distribution"]>;
