import { figureParts, rateParts } from "../../parts/figure/figure.query.ts";
import { graphql, type ResultOf } from "../../graphql/graphql.ts";
import { criterionParts } from "./criteria-set.query.ts";

/** A province by a criteria set: each criterion with what its score rests on, and what the scores come to. */
export const scorecardQuery = graphql(
  `
    query Scorecard($set: String!, $province: String!, $release: String) {
      scorecard(set: $set, province: $province, boundary: VN63, release: $release) {
        criteria {
          criterion {
            ...CriterionParts
          }
          status
          points
          measured {
            figure {
              ...FigureParts
            }
            rate {
              ...RateParts
            }
          }
        }
        result {
          total
          lowest
          highest
          maximum
          label {
            labelVi
            labelEn
          }
          passed
          withInformation
          mandatoryCount
          mandatoryDone
          optionalCount
          optionalDone
        }
      }
    }
  `,
  [criterionParts, figureParts, rateParts],
);

export type Scorecard = ResultOf<typeof scorecardQuery>["scorecard"];
export type ScoredCriterion = Scorecard["criteria"][number];
