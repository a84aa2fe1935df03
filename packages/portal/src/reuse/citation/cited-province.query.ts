import { figureParts } from "../../parts/figure/figure.query.ts";
import { graphql } from "../../graphql/graphql.ts";

/** The sources of every figure of a province, and the figures that show how to cite one. */
export const citedProvinceQuery = graphql(
  `
    query CitedProvince($code: String!, $boundary: Boundary!, $release: String) {
      province(code: $code, boundary: $boundary, release: $release) {
        teams: presentFigure(indicator: "teams") {
          leading {
            ...FigureParts
          }
        }
        members: presentFigure(indicator: "members") {
          leading {
            ...FigureParts
          }
        }
        population: presentFigure(indicator: "population") {
          leading {
            ...FigureParts
          }
        }
        observations(first: 500) {
          nodes {
            source {
              code
              publisher
              publisherEn
            }
          }
        }
      }
    }
  `,
  [figureParts],
);
