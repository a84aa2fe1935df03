import { graphql } from "../../graphql/graphql.ts";
import { namedProvince } from "./province-page.query.ts";

/** The provinces of a division in the order of the alphabet with their regions: for the addresses of their pages, their peers, and the way to the next. */
export const provincePagesQuery = graphql(
  `
    query ProvincePages($boundary: Boundary! = VN63, $release: String) {
      provinces(boundary: $boundary, orderBy: NAME, first: 100, release: $release) {
        nodes {
          ...NamedProvince
          region {
            code
            slug
            nameVi
            nameEn
          }
          presentProvince {
            ...NamedProvince
          }
          successors {
            change
          }
          predecessors {
            change
            from {
              slug
            }
          }
        }
      }
    }
  `,
  [namedProvince],
);
