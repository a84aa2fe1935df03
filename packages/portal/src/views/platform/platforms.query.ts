import { graphql } from "../../graphql/graphql.ts";

/** The national platforms in order, with who runs each, what it is for, and the indicators that tell of it. */
export const platformsQuery = graphql(`
  query Platforms($release: String) {
    platforms(release: $release) {
      code
      nameVi
      nameEn
      operatorVi
      operatorEn
      summaryVi
      summaryEn
      url
      skill {
        code
        nameVi
        nameEn
      }
      indicators {
        code
        nameVi
        nameEn
      }
    }
  }
`);
