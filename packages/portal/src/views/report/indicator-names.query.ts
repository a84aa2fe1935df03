import { graphql } from "../../graphql/graphql.ts";

/** Names of all indicators, for lists of the desk that have their codes alone. */
export const indicatorNamesQuery = graphql(`
  query IndicatorNames($release: String) {
    indicators(release: $release) {
      code
      nameVi
      nameEn
    }
  }
`);
