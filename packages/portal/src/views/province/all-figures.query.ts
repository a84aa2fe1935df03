import { figureParts } from "../../parts/figure/figure.query.ts";
import { graphql, type ResultOf } from "../../graphql/graphql.ts";

const headline = graphql(
  `
    fragment Headline on Figure {
      ...FigureParts
      others {
        ...FigureParts
      }
    }
  `,
  [figureParts],
);

/** Every figure of an area: for each indicator the headline and, in the order of the headline rule, the others. */
export const allFigures = graphql(
  `
    fragment AllFigures on Province {
      teams {
        ...Headline
      }
      communeTeams: figure(indicator: "commune_teams") {
        ...Headline
      }
      hamletTeams: figure(indicator: "hamlet_teams") {
        ...Headline
      }
      members {
        ...Headline
      }
      trainedMembers {
        ...Headline
      }
      coverage {
        communesCovered {
          ...Headline
        }
        communesCoveredPct {
          ...Headline
        }
        hamletsCoveredPct {
          ...Headline
        }
      }
      skills {
        skill {
          code
          nameVi
          nameEn
          emptyReasonVi
          emptyReasonEn
        }
        indicators {
          figure {
            ...Headline
          }
        }
      }
      foundation {
        figure {
          ...Headline
        }
      }
      context {
        figure {
          ...Headline
        }
      }
      observations(first: 1) {
        totalCount
      }
    }
  `,
  [headline],
);

export type AllFigures = ResultOf<typeof allFigures>;
