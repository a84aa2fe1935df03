import { graphql, type ResultOf } from "../../graphql/graphql.ts";

/** Every source of the release, in the order of its code. */
export const sourceListQuery = graphql(`
  query SourceList($release: String) {
    sources(first: 500, release: $release) {
      totalCount
      nodes {
        code
        publisher
        publisherEn
        language
        title
        url
        published
        accessed
        kind
      }
    }
  }
`);

export type ListedSource = ResultOf<typeof sourceListQuery>["sources"]["nodes"][number];
