import { graphql, type ResultOf } from "../../graphql/graphql.ts";

/** What every shown figure needs: value, unit, period, status, qualifier, source and what casts doubt on it. */
export const figureParts = graphql(`
  fragment FigureParts on Figure {
    value
    unit
    period
    periodEnd
    standsOn
    periodBasis
    qualifier
    obsStatus
    method
    noteVi
    noteEn
    ageInMonths
    missing
    indicator {
      code
      nameVi
      nameEn
      decimals
      comparable
    }
    area {
      scheme
      code
      slug
      kind
      nameVi
      nameEn
      ... on Province {
        sharesName
      }
    }
    source {
      code
      publisher
      publisherEn
      language
      title
      url
      published
      kind
    }
    disagreement {
      lowest
      highest
      explainedByRounding
      figures {
        value
        period
        source {
          code
          publisher
          publisherEn
        }
      }
    }
    summedFrom {
      memberCount
      membersWithFigure
      oldestPeriod
      newestPeriod
      periodBasis
    }
  }
`);

/** What every shown rate needs: its own value and status, and both figures it is made of. */
export const rateParts = graphql(
  `
    fragment RateParts on Rate {
      value
      obsStatus
      qualifier
      missing
      monthsApart
      definition {
        code
        nameVi
        nameEn
        formulaVi
        formulaEn
        per
        decimals
      }
      numerator {
        ...FigureParts
      }
      denominator {
        ...FigureParts
      }
    }
  `,
  [figureParts],
);

/** The sum of the provinces beside the national figure. */
export const reconciliationParts = graphql(
  `
    fragment ReconciliationParts on Reconciliation {
      provinceCount
      provincesWithFigure
      sum
      obsStatus
      qualifier
      share
      oldestPeriod
      newestPeriod
      nationalFigure {
        ...FigureParts
      }
    }
  `,
  [figureParts],
);

/** The counts that every view of an area begins with: teams, members, trained members. */
export const keyFigures = graphql(
  `
    fragment KeyFigures on Area {
      teams {
        ...FigureParts
      }
      members {
        ...FigureParts
      }
      trainedMembers {
        ...FigureParts
      }
    }
  `,
  [figureParts],
);

/** The four rates of an area. */
export const rateFields = graphql(
  `
    fragment RateFields on Area {
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
  `,
  [rateParts],
);

export type FigureParts = ResultOf<typeof figureParts>;
export type RateParts = ResultOf<typeof rateParts>;
