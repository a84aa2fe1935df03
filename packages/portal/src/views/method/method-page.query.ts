import { figureParts } from "../../parts/figure/figure.query.ts";
import { graphql, type ResultOf } from "../../graphql/graphql.ts";

/** What the method page says about the release in numbers, and the real figures of its examples. */
export const methodPageQuery = graphql(
  `
    query MethodPage($release: String) {
      current: release(version: $release) {
        version
        date
        observationCount
      }
      sources(first: 1, release: $release) {
        totalCount
      }
      teams: indicator(code: "teams", release: $release) {
        reconciliation {
          provinceCount
          provincesWithFigure
          sum
          qualifier
          share
          nationalFigure {
            ...FigureParts
          }
        }
      }
      members: indicator(code: "members", release: $release) {
        reconciliation {
          provincesWithFigure
        }
      }
      example: province(code: "lang-son", release: $release, asOf: "2022-06") {
        nameVi
        nameEn
        teams {
          ...FigureParts
          others {
            ...FigureParts
          }
        }
      }
      before: province(code: "da-nang", release: $release, asOf: "2025-06-30") {
        slug
        nameVi
        nameEn
        teams {
          ...FigureParts
        }
      }
      after: province(code: "da-nang", boundary: VN34, release: $release) {
        teams {
          ...FigureParts
        }
        predecessors {
          from {
            slug
            nameVi
            nameEn
          }
        }
      }
    }
  `,
  [figureParts],
);

export type MethodPage = ResultOf<typeof methodPageQuery>;
