import { graphql } from "../../graphql/graphql.ts";

/** Which side of July 2025 leads in each of the 63 provinces for a measure, and the province of today. */
export const leadingSidesQuery = graphql(`
  query LeadingSides($measure: String!, $release: String) {
    provinces(boundary: VN63, first: 100, release: $release) {
      nodes {
        code
        nameVi
        nameEn
        boundary
        sharesName
        leadingSide(measure: $measure)
        successors {
          change
        }
        presentProvince {
          code
          nameVi
          nameEn
          boundary
          sharesName
        }
      }
    }
  }
`);
