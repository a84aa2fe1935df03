import { graphql } from "../graphql.ts";

/** The 63 provinces with every spelling that a reader may type. */
export const searchedProvincesQuery = graphql(`
  query SearchedProvinces($release: String) {
    provinces(boundary: VN63, first: 100, release: $release) {
      nodes {
        slug
        nameVi
        nameEn
        aliases
      }
    }
  }
`);
