import { graphql } from "../../graphql/graphql.ts";

/** The places of all provinces of a division by one measure. */
export const ranksQuery = graphql(`
  query Ranks($indicator: String!, $boundary: Boundary!, $release: String) {
    ranking(indicator: $indicator, boundary: $boundary, release: $release) {
      measure {
        direction
      }
      provinceCount
      provincesWithFigure
      places {
        rank
        tiedWith
        measured {
          province {
            code
          }
        }
      }
    }
  }
`);

/** What it would take a province to come to a level of a rate. */
export const effortQuery = graphql(`
  query Effort($province: String!, $boundary: Boundary!, $measure: String!, $level: Float!, $release: String) {
    whatItWouldTake(province: $province, boundary: $boundary, measure: $measure, level: $level, release: $release) {
      more
      needed
      present
      base {
        value
      }
      measure {
        rate {
          per
        }
      }
      counted {
        code
      }
    }
  }
`);
