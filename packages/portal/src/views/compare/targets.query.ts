import { figureParts } from "../../parts/figure/figure.query.ts";
import { graphql, type ResultOf } from "../../graphql/graphql.ts";

const targetParts = graphql(`
  fragment TargetParts on Target {
    code
    year
    value
    comparison
    nameVi
    nameEn
    legalNumber
    indicator {
      code
    }
  }
`);

const ownTarget = graphql(
  `
    fragment OwnTarget on Target {
      ...TargetParts
      issuerVi
      issuerEn
      date
      sourcePublisher
      sourceUrl
    }
  `,
  [targetParts],
);

/**
 * How far a province is from each official target that has an indicator with the same base, and the targets that it, or the province it went into,
 * set itself.
 */
export const targetDistancesQuery = graphql(
  `
    query TargetDistances($code: String!, $boundary: Boundary!, $release: String) {
      province(code: $code, boundary: $boundary, release: $release) {
        targetDistances {
          target {
            ...TargetParts
            baseVi
            baseEn
            province {
              boundary
            }
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
        targets {
          ...OwnTarget
        }
        successors {
          change
          to {
            nameVi
            nameEn
            boundary
            sharesName
            targets {
              ...OwnTarget
            }
          }
        }
      }
    }
  `,
  [figureParts, targetParts, ownTarget],
);

type Targeted = NonNullable<ResultOf<typeof targetDistancesQuery>["province"]>;
export type TargetDistance = Targeted["targetDistances"][number];
export type OwnTarget = Targeted["targets"][number];
