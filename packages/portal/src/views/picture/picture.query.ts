import { graphql, type ResultOf } from "../../graphql/graphql.ts";
import { listedIndicator } from "../../parts/map/measure.query.ts";
import { figureParts } from "../../parts/figure/figure.query.ts";
import { bothSides, namedProvince } from "../province/province-page.query.ts";

/** The counts of teams: of the nation over time, of each province, and of the new ones beside what their old ones had. */
export const teamsOfPictureQuery = graphql(
  `
    query TeamsOfPicture($release: String) {
      release(version: $release) {
        version
        date
      }
      nation(release: $release) {
        series(indicator: "teams") {
          figure {
            ...FigureParts
          }
        }
      }
      indicator(code: "teams", release: $release) {
        nationalFigure {
          ageInMonths
          method
        }
        provinceFigures {
          province {
            ...NamedProvince
          }
          figure {
            ...FigureParts
          }
        }
      }
      provinces(boundary: VN34, first: 100, release: $release) {
        nodes {
          ...NamedProvince
          predecessors {
            change
            from {
              slug
            }
          }
          presentFigure(indicator: "teams") {
            ...BothSides
          }
        }
      }
    }
  `,
  [figureParts, namedProvince, bothSides],
);

/** All counts of teams of a province of today, one a date. */
export const countsOfPictureQuery = graphql(
  `
    query CountsOfPicture($code: String!, $release: String) {
      province(code: $code, boundary: VN34, release: $release) {
        series(indicator: "teams") {
          figure {
            ...FigureParts
          }
        }
      }
    }
  `,
  [figureParts],
);

/** What a measure is called and which years provinces have figures of. */
export const yearsOfPictureQuery = graphql(`
  query YearsOfPicture($code: String!, $release: String) {
    indicator(code: $code, release: $release) {
      code
      nameVi
      nameEn
      unit
      decimals
      seriesBreak
      periods {
        period
        provincesWithFigure
      }
    }
  }
`);

/** What became of a measure in each province between two years. */
export const changesOfPictureQuery = graphql(
  `
    query ChangesOfPicture($code: String!, $from: Period!, $to: Period!, $release: String) {
      provinces(first: 100, release: $release) {
        nodes {
          ...NamedProvince
          change(indicator: $code, from: $from, to: $to) {
            difference
            uncompared
            cautions
            from {
              ...FigureParts
            }
            to {
              ...FigureParts
            }
          }
        }
      }
    }
  `,
  [figureParts, namedProvince],
);

/** Of how many provinces there is a figure of each indicator, and whether the nation has one. */
export const measuredOfPictureQuery = graphql(
  `
    query MeasuredOfPicture($release: String) {
      skills(release: $release) {
        code
        nameVi
        nameEn
      }
      indicators(release: $release) {
        ...ListedIndicator
        comparable
        nationalFigure {
          value
        }
        provinceFigures {
          figure {
            value
          }
        }
        present: provinceFigures(boundary: VN34) {
          figure {
            value
          }
        }
      }
    }
  `,
  [listedIndicator],
);

export type TeamsOfPicture = ResultOf<typeof teamsOfPictureQuery>;
export type YearsOfPicture = NonNullable<ResultOf<typeof yearsOfPictureQuery>["indicator"]>;
export type ChangesOfPicture = ResultOf<typeof changesOfPictureQuery>["provinces"]["nodes"];
export type MeasuredOfPicture = ResultOf<typeof measuredOfPictureQuery>;
