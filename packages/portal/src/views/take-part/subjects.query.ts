import { graphql, type ResultOf } from "../../graphql/graphql.ts";

/** What figures can be told of, handed in for and followed: the provinces of both divisions and the indicators. */
export const subjectsQuery = graphql(`
  query Subjects($release: String) {
    old: provinces(boundary: VN63, first: 100, release: $release) {
      nodes {
        code
        slug
        boundary
        sharesName
        nameVi
        nameEn
        successors {
          change
        }
      }
    }
    now: provinces(boundary: VN34, first: 100, release: $release) {
      nodes {
        code
        slug
        boundary
        sharesName
        nameVi
        nameEn
        predecessors {
          change
          from {
            code
            slug
          }
        }
      }
    }
    rates(release: $release) {
      code
      nameVi
      nameEn
      numerator {
        code
      }
    }
    indicators(release: $release) {
      code
      unit
      decimals
      nationalOnly
      nameVi
      nameEn
      definitionVi
      definitionEn
    }
  }
`);

export type Subjects = ResultOf<typeof subjectsQuery>;
