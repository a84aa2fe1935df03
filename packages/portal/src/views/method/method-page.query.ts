import { figureParts } from "../../parts/figure/figure.query.ts";
import { bothSides, namedProvince } from "../province/province-page.query.ts";
import { graphql, type ResultOf } from "../../graphql/graphql.ts";

const leadExample = graphql(
  `
    fragment LeadExample on Province {
      ...NamedProvince
      presentProvince {
        ...NamedProvince
      }
      presentFigure(indicator: "teams") {
        ...BothSides
      }
    }
  `,
  [namedProvince, bothSides],
);

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
      keptName: province(code: "da-nang", release: $release) {
        ...LeadExample
      }
      keptNameAlone: province(code: "tay-ninh", release: $release) {
        ...LeadExample
      }
      goneName: province(code: "quang-nam", release: $release) {
        ...LeadExample
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
  [figureParts, leadExample],
);

export type LeadExample = ResultOf<typeof leadExample>;
export type MethodPage = ResultOf<typeof methodPageQuery>;
