import { graphql, type ResultOf } from "../../graphql/graphql.ts";

/** One criterion with its rule and what answers it. */
export const criterionParts = graphql(`
  fragment CriterionParts on Criterion {
    code
    groupCode
    groupVi
    groupEn
    nameVi
    nameEn
    rule
    mandatory
    maximum
    fullAt
    comparison
    steps {
      from
      points
    }
    indicator {
      code
      nameVi
      nameEn
      unit
    }
    rate {
      code
      nameVi
      nameEn
    }
    evidenceVi
    evidenceEn
  }
`);

/** Every criteria set with its legal standing, in the order of the dataset; without criteria it has the reason. */
export const criteriaSetsQuery = graphql(
  `
    query CriteriaSets($release: String) {
      criteriaSets(release: $release) {
        code
        level
        issuerVi
        issuerEn
        legalNumber
        date
        aboutTheTeams
        structureVi
        structureEn
        resultRuleVi
        resultRuleEn
        resultSteps {
          from
          labelVi
          labelEn
        }
        status
        sourcePublisher
        sourceUrl
        isSample
        emptyReasonVi
        emptyReasonEn
        criteria {
          ...CriterionParts
        }
      }
    }
  `,
  [criterionParts],
);

export type CriteriaSet = ResultOf<typeof criteriaSetsQuery>["criteriaSets"][number];
export type CriterionParts = ResultOf<typeof criterionParts>;
