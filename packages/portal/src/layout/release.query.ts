import { graphql } from "../graphql.ts";

export const releaseQuery = graphql(`
  query ReleaseOfThisBuild($release: String) {
    release(version: $release) {
      version
      date
    }
  }
`);
