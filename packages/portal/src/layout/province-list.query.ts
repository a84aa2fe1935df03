import { graphql } from "../graphql.ts";

export const provinceListQuery = graphql(`
  query ProvinceList($release: String) {
    provinces(boundary: VN63, orderBy: NAME, first: 100, release: $release) {
      nodes {
        code
        slug
        nameVi
        nameEn
      }
    }
  }
`);
