import { graphql } from "../../graphql/graphql.ts";
import { figureParts, keyFigures } from "../../parts/figure/figure.query.ts";

export const nationalQuery = graphql(
  `
    query NationalNumbers($release: String) {
      nation(release: $release) {
        provinceCount(boundary: VN63)
        ...KeyFigures
        coverage {
          provincesWithTeams {
            ...FigureParts
          }
          provincesFullCommuneCoverage {
            ...FigureParts
          }
          provincesWithTraining {
            ...FigureParts
          }
        }
      }
    }
  `,
  [figureParts, keyFigures],
);
