import { graphql } from "../../graphql/graphql.ts";

/** The 63 provinces in the order of the alphabet with their regions: for the addresses of their pages, their peers, and the way to the next. */
export const provincePagesQuery = graphql(`
  query ProvincePages($release: String) {
    provinces(boundary: VN63, orderBy: NAME, first: 100, release: $release) {
      nodes {
        code
        slug
        nameVi
        nameEn
        region {
          code
          slug
          nameVi
          nameEn
        }
      }
    }
  }
`);
