import { graphql } from "../../graphql/graphql.ts";

/** What the search finds beside provinces, by its names in both languages. */
export const searchedQuery = graphql(`
  query Searched($release: String) {
    regions(release: $release) {
      code
      slug
      nameVi
      nameEn
    }
    indicators(release: $release) {
      code
      nameVi
      nameEn
      definitionVi
      definitionEn
    }
    rates(release: $release) {
      code
      nameVi
      nameEn
      formulaVi
      formulaEn
    }
    skills(release: $release) {
      code
      nameVi
      nameEn
    }
    platforms(release: $release) {
      code
      nameVi
      nameEn
      operatorVi
      operatorEn
      summaryVi
      summaryEn
    }
  }
`);
