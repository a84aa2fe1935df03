import { graphql } from "../../graphql/graphql.ts";

/** The places of all 63 provinces by one measure. */
export const ranksQuery = graphql(`
  query Ranks($indicator: String!, $release: String) {
    ranking(indicator: $indicator, release: $release) {
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
  query Effort($province: String!, $measure: String!, $level: Float!, $release: String) {
    whatItWouldTake(province: $province, measure: $measure, level: $level, release: $release) {
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
