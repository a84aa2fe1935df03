import { rateFields } from "../../parts/figure/figure.query.ts";
import { graphql, type ResultOf } from "../../graphql/graphql.ts";
import { practiceParts } from "../skill/practice.query.ts";
import { allFigures } from "./all-figures.query.ts";

/** An honour with who gave it, what it was given for and where to read it. */
export const honourParts = graphql(`
  fragment HonourParts on Honour {
    date
    titleVi
    titleEn
    awardedByVi
    awardedByEn
    basisVi
    basisEn
    forTeams
    sourcePublisher
    sourceUrl
  }
`);

/** Everything the page of one of the 63 provinces says; `code` is its slug. */
export const provincePageQuery = graphql(
  `
    query ProvincePage($code: String!, $release: String) {
      province(code: $code, release: $release) {
        code
        slug
        nameVi
        nameEn
        kind
        region {
          code
          slug
          nameVi
          nameEn
        }
        ...AllFigures
        ...RateFields
        successors {
          date
          change
          decree
          to {
            code
            nameVi
            nameEn
            ...AllFigures
            predecessors {
              from {
                code
                slug
                nameVi
                nameEn
              }
            }
            honours {
              ...HonourParts
            }
            practices {
              ...PracticeParts
            }
          }
        }
        practices {
          ...PracticeParts
        }
        honours {
          ...HonourParts
        }
      }
    }
  `,
  [rateFields, allFigures, honourParts, practiceParts],
);

export type ProvincePage = NonNullable<ResultOf<typeof provincePageQuery>["province"]>;
export type Honour = ResultOf<typeof honourParts>;
