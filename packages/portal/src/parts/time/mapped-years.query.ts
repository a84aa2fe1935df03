import { graphql } from "../../graphql/graphql.ts";

/** The years that the 63 provinces have figures of, for every indicator, with how many have one. */
export const periodsQuery = graphql(`
  query PeriodsOfIndicators($release: String) {
    indicators(release: $release) {
      code
      periods {
        period
        provincesWithFigure
        enoughForMap
      }
    }
  }
`);
