import { figureParts, reconciliationParts } from "../../parts/figure/figure.query.ts";
import { graphql, type ResultOf } from "../../graphql/graphql.ts";

/** How the provinces spread over a measure: its five numbers, over how many provinces, of which dates. */
const spreadParts = graphql(`
  fragment SpreadParts on Distribution {
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
`);

/** What the page of an indicator says beside its map: what it belongs to, how values spread, the national figures of all dates. */
export const indicatorPageQuery = graphql(
  `
    query IndicatorPage($code: String!, $boundary: Boundary!, $release: String) {
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
        distribution(boundary: $boundary) {
          ...SpreadParts
        }
        reconciliation(boundary: $boundary) {
          ...ReconciliationParts
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
  [figureParts, spreadParts, reconciliationParts],
);

export type IndicatorFacts = NonNullable<ResultOf<typeof indicatorPageQuery>["indicator"]>;

/** Every rate with how the provinces spread over it. */
export const rateSpreadQuery = graphql(
  `
    query RateSpreads($boundary: Boundary!, $release: String) {
      rates(release: $release) {
        code
        direction
        distribution(boundary: $boundary) {
          ...SpreadParts
        }
      }
    }
  `,
  [spreadParts],
);

export type RateFacts = ResultOf<typeof rateSpreadQuery>["rates"][number];
