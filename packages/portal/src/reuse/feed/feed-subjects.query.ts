import { graphql } from "../../graphql/graphql.ts";

export const feedSubjectsQuery = graphql(`
  query FeedSubjects($release: String) {
    indicators(release: $release) {
      code
      nameVi
      nameEn
    }
    rates(release: $release) {
      code
      nameVi
      nameEn
      numerator {
        code
      }
      denominator {
        code
      }
    }
  }
`);
