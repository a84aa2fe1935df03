import { graphql, type ResultOf } from "../../graphql/graphql.ts";

/** Figures that releases changed after `since`, by page; additions of the first release are never asked for. */
export const changesQuery = graphql(`
  query FigureChanges($release: String, $since: String, $after: String) {
    changes(release: $release, since: $since, first: 500, after: $after) {
      nodes {
        kind
        release {
          version
        }
        area {
          __typename
          scheme
          code
          slug
          nameVi
          nameEn
          ... on Province {
            sharesName
          }
        }
        indicator {
          code
          nameVi
          nameEn
          unit
        }
        period
        source {
          code
          publisher
          publisherEn
          url
        }
        before {
          value
          qualifier
          obsStatus
          method
          periodBasis
          noteVi
          noteEn
        }
        after {
          value
          qualifier
          obsStatus
          method
          periodBasis
          noteVi
          noteEn
        }
        columns
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const changedReleasesQuery = graphql(`
  query ChangedReleases($release: String) {
    release(version: $release) {
      version
    }
    releases {
      version
      date
      summaryVi
      summaryEn
      observationCount
      changeCount {
        added
        corrected
        removed
      }
      previous {
        version
      }
    }
  }
`);

/** What one release changed besides figures: asked for release by release, for the list of all would be dear. */
export const catalogueChangesQuery = graphql(`
  query CatalogueChanges($release: String) {
    release(version: $release) {
      catalogueChanges {
        file
        kind
        key
        nameVi
        nameEn
        columns {
          name
          before
          after
        }
      }
    }
  }
`);

/** A page of figures that releases changed. */
export type ChangePage = ResultOf<typeof changesQuery>;
/** One figure that a release changed. */
export type Change = ChangePage["changes"]["nodes"][number];
/** A figure before or after a change. */
export type Side = NonNullable<Change["before"]>;
/** A release with how many figures it changed. */
export type ChangedRelease = ResultOf<typeof changedReleasesQuery>["releases"][number];
/** A row of the dataset's other tables that a release changed. */
export type CatalogueChange = NonNullable<ResultOf<typeof catalogueChangesQuery>["release"]>["catalogueChanges"][number];
