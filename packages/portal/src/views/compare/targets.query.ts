import { figureParts } from "../../parts/figure/figure.query.ts";
import { graphql, type ResultOf } from "../../graphql/graphql.ts";

/** How far a province is from each official target that has an indicator with the same base. */
export const targetDistancesQuery = graphql(
  `
    query TargetDistances($code: String!, $release: String) {
      province(code: $code, release: $release) {
        targetDistances {
          target {
            code
            year
            value
            comparison
            nameVi
            nameEn
            baseVi
            baseEn
            legalNumber
          }
          measured {
            value
            figure {
              ...FigureParts
            }
          }
          points
          reached
          more
        }
      }
    }
  `,
  [figureParts],
);

export type TargetDistance = NonNullable<ResultOf<typeof targetDistancesQuery>["province"]>["targetDistances"][number];
