import { figureParts } from "../../parts/figure/figure.query.ts";
import { graphql, type ResultOf } from "../../graphql/graphql.ts";

/** What the page of an indicator says beside its map: what it belongs to, how values spread, the national figures of all dates. */
export const indicatorPageQuery = graphql(
  `
    query IndicatorPage($code: String!, $release: String) {
      indicator(code: $code, release: $release) {
        code
        topic
        unit
        direction
        aggregation
        comparable
        foundation
        nationalOnly
        seriesBreak
        nextRelease {
          expected
          basis
          sourcePublisher
        }
        targets {
          year
          value
          comparison
          baseVi
          baseEn
          legalNumber
        }
        skill {
          code
          nameVi
          nameEn
        }
        distribution {
          provinceCount
          provincesWithFigure
          lowest
          lowerQuartile
          median
          upperQuartile
          highest
          oldestPeriod
          newestPeriod
        }
        reconciliation {
          provinceCount
          provincesWithFigure
          sum
          obsStatus
          qualifier
          share
          oldestPeriod
          newestPeriod
          nationalFigure {
            ...FigureParts
          }
        }
      }
      nation(release: $release) {
        figure(indicator: $code) {
          ...FigureParts
          others {
            ...FigureParts
          }
        }
      }
    }
  `,
  [figureParts],
);

export type IndicatorFacts = NonNullable<ResultOf<typeof indicatorPageQuery>["indicator"]>;

/** Every rate with how the provinces spread over it. */
export const rateSpreadQuery = graphql(`
  query RateSpreads($release: String) {
    rates(release: $release) {
      code
      direction
      distribution {
        provinceCount
        provincesWithFigure
        lowest
        lowerQuartile
        median
        upperQuartile
        highest
        oldestPeriod
        newestPeriod
      }
    }
  }
`);

export type RateFacts = ResultOf<typeof rateSpreadQuery>["rates"][number];
