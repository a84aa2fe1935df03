import { graphql, type ResultOf } from "../../graphql/graphql.ts";

/** How the provinces of one region, or of the whole country without one, spread over each indicator and rate. */
export const peersQuery = graphql(`
  query Peers($region: String, $release: String) {
    indicators(release: $release) {
      code
      seriesBreak
      distribution(region: $region) {
        ...Spread
      }
    }
    rates(release: $release) {
      code
      distribution(region: $region) {
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
