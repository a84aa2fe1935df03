import { graphql } from "../../graphql/graphql.ts";

/** The provinces of a division with every spelling a reader may type, and what became of them or what they came from. */
export const listedProvincesQuery = graphql(`
  query ListedProvinces($boundary: Boundary!, $release: String) {
    provinces(boundary: $boundary, orderBy: NAME, first: 100, release: $release) {
      nodes {
        code
        iso
        slug
        nameVi
        nameEn
        boundary
        sharesName
        aliases
        places
        successors {
          change
          to {
            slug
            nameVi
            nameEn
          }
        }
        predecessors {
          change
          from {
            slug
            nameVi
            nameEn
          }
        }
      }
    }
  }
`);
