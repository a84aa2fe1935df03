import { graphql } from "../../graphql/graphql.ts";
import { figureParts, rateParts, reconciliationParts } from "../figure/figure.query.ts";

/** Everything that can be picked for the map, in the order of the catalogue. */
export const measureListQuery = graphql(`
  query MeasureList($release: String) {
    rates(release: $release) {
      code
      nameVi
      nameEn
    }
    indicators(release: $release) {
      code
      nameVi
      nameEn
      topic
      foundation
      nationalOnly
      skill {
        code
      }
    }
    skills(release: $release) {
      code
      nameVi
      nameEn
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
