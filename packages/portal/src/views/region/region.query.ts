import { figureParts, rateFields } from "../../parts/figure/figure.query.ts";
import { graphql, type ResultOf } from "../../graphql/graphql.ts";

/** The six regions in the order of the statistics office: for the addresses of their pages and the way between them. */
export const regionListQuery = graphql(`
  query RegionList($release: String) {
    regions(release: $release) {
      code
      slug
      nameVi
      nameEn
    }
  }
`);

/** One region with its provinces, its sums and the rates of these. */
export const regionQuery = graphql(
  `
    query Region($code: String!, $release: String) {
      region(code: $code, release: $release) {
        code
        nameVi
        nameEn
        provinces {
          code
        }
        teams {
          ...FigureParts
        }
        members {
          ...FigureParts
        }
        trainedMembers {
          ...FigureParts
        }
        population {
          ...FigureParts
        }
        communes: figure(indicator: "communes") {
          ...FigureParts
        }
        ...RateFields
      }
    }
  `,
  [figureParts, rateFields],
);

export type RegionFacts = NonNullable<ResultOf<typeof regionQuery>["region"]>;
