import { figureParts, keyFigures, rateFields } from "../../parts/figure/figure.query.ts";
import { namedProvince } from "../../views/province/province-page.query.ts";
import { graphql } from "../../graphql/graphql.ts";

/** The release of this build and all that came before it, newest first. */
export const embedReleasesQuery = graphql(`
  query EmbedReleases($release: String) {
    release(version: $release) {
      version
    }
    releases {
      version
      date
    }
  }
`);

/** The key figures of a province, and what it became part of; `code` is its slug. */
export const embedProvinceQuery = graphql(
  `
    query EmbedProvince($code: String!, $boundary: Boundary!, $release: String) {
      province(code: $code, boundary: $boundary, release: $release) {
        ...NamedProvince
        successors {
          change
          to {
            ...NamedProvince
          }
        }
        ...KeyFigures
        coverage {
          communesCovered {
            ...FigureParts
          }
          communesCoveredPct {
            ...FigureParts
          }
          hamletsCoveredPct {
            ...FigureParts
          }
        }
        ...RateFields
      }
    }
  `,
  [figureParts, keyFigures, rateFields, namedProvince],
);
