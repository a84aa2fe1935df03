import { figureParts } from "../../parts/figure/figure.query.ts";
import { graphql } from "../../graphql/graphql.ts";

/** The sources of every figure of one of the 63 provinces, and the figures that show how to cite one. */
export const citedProvinceQuery = graphql(
  `
    query CitedProvince($code: String!, $release: String) {
      province(code: $code, release: $release) {
        teams {
          ...FigureParts
        }
        members {
          ...FigureParts
        }
        population {
          ...FigureParts
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
