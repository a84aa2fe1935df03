import { graphql, type ResultOf } from "../../graphql/graphql.ts";

/** What every figure of the release stands for: its indicator, its date and the address of its source; with the releases so far. */
export const datasetQuery = graphql(`
  query DatasetOfRelease($release: String) {
    release(version: $release) {
      version
      date
    }
    releases {
      version
      date
    }
    indicators(release: $release) {
      code
      nameVi
      nameEn
      unit
      provinceFigures(boundary: VN63) {
        province {
          code
          iso
        }
        figure {
          ...Dated
        }
      }
      provinceFiguresSince2025: provinceFigures(boundary: VN34) {
        figure {
          ...Dated
        }
      }
      nationalFigure {
        ...Dated
      }
    }
    rates(release: $release) {
      code
      nameVi
      nameEn
      distribution {
        oldestPeriod
        newestPeriod
      }
    }
  }
  fragment Dated on Figure {
    period
    source {
      url
    }
    others {
      period
      source {
        url
      }
    }
  }
`);

export type DatasetFacts = ResultOf<typeof datasetQuery>;
