import { graphql } from "../../graphql/graphql.ts";

/** The regions, and which of them each of the 63 provinces belongs to. */
export const regionListQuery = graphql(`
  query RegionList($release: String) {
    regions(release: $release) {
      code
      nameVi
      nameEn
    }
    provinces(boundary: VN63, first: 100, release: $release) {
      nodes {
        code
        region {
          code
        }
      }
    }
  }
`);
