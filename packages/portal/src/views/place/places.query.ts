import { graphql, type ResultOf } from "../../graphql/graphql.ts";

/** Everything that an address may call a province or a region. */
export const placesQuery = graphql(`
  query Places($release: String) {
    old: provinces(boundary: VN63, first: 100, release: $release) {
      nodes {
        code
        iso
        slug
        nameVi
        nameEn
        aliases
        formerNames
        places
        successors {
          change
          to {
            slug
          }
        }
      }
    }
    now: provinces(boundary: VN34, first: 100, release: $release) {
      nodes {
        code
        iso
        slug
        nameVi
        nameEn
        aliases
        formerNames
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
    regions(release: $release) {
      code
      slug
      nameVi
      nameEn
    }
  }
`);

export type Places = ResultOf<typeof placesQuery>;
