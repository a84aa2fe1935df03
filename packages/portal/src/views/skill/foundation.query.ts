import { graphql } from "../../graphql/graphql.ts";

/** The indicators of access and general ability that stand under all five skills. */
export const foundationQuery = graphql(`
  query Foundation($release: String) {
    indicators(foundation: true, release: $release) {
      code
      nameVi
      nameEn
    }
  }
`);
