import { graphql } from "../../graphql/graphql.ts";
import { figureParts, rateParts, reconciliationParts } from "../figure/figure.query.ts";

/** What an indicator is called, whether it is of the nation alone, and which skill it tells of. */
export const listedIndicator = graphql(`
  fragment ListedIndicator on Indicator {
    code
    nameVi
    nameEn
    nationalOnly
    skill {
      code
    }
  }
`);

/** Everything that can be picked for the map, in the order of the catalogue. */
export const measureListQuery = graphql(
  `
    query MeasureList($release: String) {
      rates(release: $release) {
        code
        nameVi
        nameEn
      }
      indicators(release: $release) {
        ...ListedIndicator
        topic
        foundation
      }
      skills(release: $release) {
        code
        nameVi
        nameEn
      }
    }
  `,
  [listedIndicator],
);

/** How many provinces of a division have a figure of each measure, and of its years. */
export const measureCountsQuery = graphql(`
  query MeasureCounts($boundary: Boundary!, $release: String) {
    nation(release: $release) {
      provinceCount(boundary: $boundary)
    }
    indicators(release: $release) {
      code
      foundation
      comparable
      periods(boundary: $boundary) {
        period
        provincesWithFigure
      }
      provinceFigures(boundary: $boundary) {
        figure {
          value
          obsStatus
        }
      }
    }
    rates(release: $release) {
      code
      provinceRates(boundary: $boundary) {
        rate {
          value
          obsStatus
        }
      }
    }
  }
`);

/** The four rates with the figures of each province of a division; one question serves all of their maps. */
export const rateMeasuresQuery = graphql(
  `
    query RateMeasures($boundary: Boundary!, $release: String) {
      rates(release: $release) {
        code
        nameVi
        nameEn
        formulaVi
        formulaEn
        per
        decimals
        classBreaks
        numerator {
          code
        }
        denominator {
          code
          nameVi
          nameEn
        }
        distribution(boundary: $boundary) {
          missing
        }
        provinceRates(boundary: $boundary) {
          province {
            code
            slug
            nameVi
            nameEn
          }
          rate {
            ...RateParts
          }
        }
      }
    }
  `,
  [rateParts],
);

/** One indicator with the figures of the nation and of each province of a division. */
export const indicatorMeasureQuery = graphql(
  `
    query IndicatorMeasure($code: String!, $boundary: Boundary!, $release: String) {
      indicator(code: $code, release: $release) {
        code
        nameVi
        nameEn
        definitionVi
        definitionEn
        unit
        decimals
        comparable
        seriesBreak
        classBreaks
        distribution(boundary: $boundary) {
          missing
        }
        nationalFigure {
          ...FigureParts
        }
        provinceFigures(boundary: $boundary) {
          province {
            code
            slug
            nameVi
            nameEn
          }
          figure {
            ...FigureParts
          }
        }
        reconciliation(boundary: $boundary) {
          ...ReconciliationParts
        }
      }
    }
  `,
  [figureParts, reconciliationParts],
);
