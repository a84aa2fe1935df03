import { figureParts, rateParts } from "../figure/figure.query.ts";
import { graphql } from "../../graphql/graphql.ts";

/** Each of the 63 provinces with all its figures of one indicator: the headline and, in the order of the headline rule, the others. */
export const provinceSeriesQuery = graphql(
  `
    query ProvinceSeries($code: String!, $release: String) {
      provinces(boundary: VN63, first: 100, release: $release) {
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

/** The four rates of one of the 63 provinces as they were known on a day. */
export const ratesOnDayQuery = graphql(
  `
    query RatesOnDay($code: String!, $day: Period!, $release: String) {
      province(code: $code, asOf: $day, release: $release) {
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
