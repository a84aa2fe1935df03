import { graphql, type ResultOf } from "../../graphql/graphql.ts";

/** Every indicator and rate by code, topic and skill: for the list of them and the addresses of their pages. */
export const indicatorListQuery = graphql(`
  query IndicatorList($release: String) {
    indicators(release: $release) {
      code
      topic
      foundation
      comparable
      nationalOnly
      nameVi
      nameEn
      definitionVi
      definitionEn
      skill {
        code
      }
      nationalFigure {
        value
        method
      }
      provinceFigures {
        figure {
          value
        }
      }
      figuresOf34: provinceFigures(boundary: VN34) {
        figure {
          value
        }
      }
    }
    rates(release: $release) {
      code
      nameVi
      nameEn
      formulaVi
      formulaEn
      distribution {
        provinceCount
        provincesWithFigure
      }
      distributionOf34: distribution(boundary: VN34) {
        provinceCount
        provincesWithFigure
      }
    }
    skills(release: $release) {
      code
      nameVi
      nameEn
      emptyReasonVi
      emptyReasonEn
    }
  }
`);

export type IndicatorList = ResultOf<typeof indicatorListQuery>;
