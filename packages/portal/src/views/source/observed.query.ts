import { graphql, type ResultOf } from "../../graphql/graphql.ts";

/** A page of all published figures of the release: of what, where and when each is, and its source. */
export const observedQuery = graphql(`
  query ObservedBySource($after: String, $release: String) {
    observations(first: 1000, after: $after, release: $release) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        period
        source {
          code
        }
        indicator {
          code
          nameVi
          nameEn
        }
        area {
          scheme
          code
          nameVi
          nameEn
          ... on Province {
            slug
          }
        }
      }
    }
  }
`);

export type ObservedPage = ResultOf<typeof observedQuery>;
export type Observed = ObservedPage["observations"]["nodes"][number];
