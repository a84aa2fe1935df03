import { graphql } from "../../graphql/graphql.ts";

/** The 34 provinces, each with the old provinces it was made of. */
export const membersQuery = graphql(`
  query MembersOfNewProvinces($release: String) {
    provinces(boundary: VN34, first: 100, release: $release) {
      nodes {
        code
        slug
        predecessors {
          change
          from {
            code
            slug
          }
        }
      }
    }
  }
`);
