import { graphql, type ResultOf } from "../../graphql/graphql.ts";
import { practiceOfProvince } from "./practice.query.ts";

/** The five skills in order, with their indicators, how the provinces spread over them, and the practices that belong to them. */
export const skillsQuery = graphql(
  `
    query Skills($release: String) {
      skills(release: $release) {
        code
        order
        nameVi
        nameEn
        emptyReasonVi
        emptyReasonEn
        indicators {
          code
          nameVi
          nameEn
          definitionVi
          definitionEn
          comparable
          distribution {
            provinceCount
            provincesWithFigure
            lowerQuartile
            median
            upperQuartile
          }
        }
        practices {
          ...PracticeOfProvince
        }
      }
    }
  `,
  [practiceOfProvince],
);

export type SkillEntry = ResultOf<typeof skillsQuery>["skills"][number];
