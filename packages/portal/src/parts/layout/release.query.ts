import { graphql } from "../../graphql/graphql.ts";

export const releaseQuery = graphql(`
  query ReleaseOfThisBuild($release: String) {
    release(version: $release) {
      version
      date
    }
  }
`);
