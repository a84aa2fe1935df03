import { graphql } from "../../graphql/graphql.ts";

/** What provinces are compared by, in the order of the catalogue. */
export const comparedMeasuresQuery = graphql(`
  query ComparedMeasures($release: String) {
    measures(release: $release) {
      code
      nameVi
      nameEn
    }
  }
`);

/** Medians and quartiles of every measure over the provinces of a division. */
export const comparedSpreadsQuery = graphql(`
  query ComparedSpreads($boundary: Boundary!, $release: String) {
    indicators(release: $release) {
      code
      distribution(boundary: $boundary) {
        ...ComparedSpread
      }
    }
    rates(release: $release) {
      code
      distribution(boundary: $boundary) {
        ...ComparedSpread
      }
    }
  }
  fragment ComparedSpread on Distribution {
    provinceCount
    provincesWithFigure
    lowerQuartile
    median
    upperQuartile
  }
`);
