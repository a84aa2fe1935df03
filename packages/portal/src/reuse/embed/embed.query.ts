import { figureParts, keyFigures, rateFields } from "../../parts/figure/figure.query.ts";
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

/** The key figures of one of the 63 provinces; `code` is its slug. */
export const embedProvinceQuery = graphql(
  `
    query EmbedProvince($code: String!, $release: String) {
      province(code: $code, release: $release) {
        code
        slug
        nameVi
        nameEn
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
  [figureParts, keyFigures, rateFields],
);
