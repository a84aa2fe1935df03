import { figureParts, rateParts } from "../figure/figure.query.ts";
import { graphql } from "../../graphql/graphql.ts";

/** Each province of a division with all its figures of one indicator: the headline and, in the order of the headline rule, the others. */
export const provinceSeriesQuery = graphql(
  `
    query ProvinceSeries($code: String!, $boundary: Boundary!, $release: String) {
      provinces(boundary: $boundary, first: 100, release: $release) {
        nodes {
          code
          slug
          nameVi
          nameEn
          figure(indicator: $code) {
            ...FigureParts
            others {
              ...FigureParts
            }
          }
        }
      }
    }
  `,
  [figureParts],
);

/** Which of the 63 provinces share their name with the present one, the code of that and the day since which it is there. */
export const namesakesQuery = graphql(`
  query Namesakes($release: String) {
    provinces(boundary: VN63, first: 100, release: $release) {
      nodes {
        slug
        sharesName
        successors {
          date
          to {
            code
          }
        }
      }
    }
  }
`);

/** The four rates of a province as they were known on a day. */
export const ratesOnDayQuery = graphql(
  `
    query RatesOnDay($code: String!, $boundary: Boundary!, $day: Period!, $release: String) {
      province(code: $code, boundary: $boundary, asOf: $day, release: $release) {
        teamsPer10kInhabitants {
          ...RateParts
        }
        membersPer100Inhabitants {
          ...RateParts
        }
        membersPerTeam {
          ...RateParts
        }
        teamsPerCommune {
          ...RateParts
        }
      }
    }
  `,
  [rateParts],
);
