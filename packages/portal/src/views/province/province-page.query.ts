import { figureParts, rateFields } from "../../parts/figure/figure.query.ts";
import { graphql, type ResultOf } from "../../graphql/graphql.ts";
import { practiceParts } from "../skill/practice.query.ts";
import { allFigures } from "./all-figures.query.ts";

/** An honour with who gave it, what it was given for and where to read it. */
export const honourParts = graphql(`
  fragment HonourParts on Honour {
    date
    titleVi
    titleEn
    awardedByVi
    awardedByEn
    basisVi
    basisEn
    forTeams
    sourcePublisher
    sourceUrl
  }
`);

/** A figure of a province before July 2025 and since, and which of the two is the large one; a sum of old provinces with the figure of each. */
export const bothSides = graphql(
  `
    fragment BothSides on PresentFigure {
      leads
      present {
        ...FigureParts
      }
      before {
        ...FigureParts
        summedFrom {
          figures {
            ...FigureParts
          }
        }
      }
    }
  `,
  [figureParts],
);

/** What tells a province from the one of the other division that may have its name. */
export const namedProvince = graphql(`
  fragment NamedProvince on Province {
    code
    slug
    nameVi
    nameEn
    boundary
    sharesName
  }
`);

/** A step of the lineage: when and by which resolution one province became another, and both of them. */
export const lineageStep = graphql(
  `
    fragment LineageStep on Lineage {
      date
      change
      decree
      from {
        ...NamedProvince
      }
      to {
        ...NamedProvince
      }
    }
  `,
  [namedProvince],
);

/** Everything the page of a province says; `code` is its slug. */
export const provincePageQuery = graphql(
  `
    query ProvincePage($code: String!, $boundary: Boundary!, $release: String) {
      province(code: $code, boundary: $boundary, release: $release) {
        ...NamedProvince
        kind
        region {
          code
          slug
          nameVi
          nameEn
        }
        ...AllFigures
        ...RateFields
        bothTeams: presentFigure(indicator: "teams") {
          ...BothSides
        }
        bothMembers: presentFigure(indicator: "members") {
          ...BothSides
        }
        bothTrained: presentFigure(indicator: "members_trained") {
          ...BothSides
        }
        bothCommunes: presentFigure(indicator: "communes_covered") {
          ...BothSides
        }
        bothCommunesPct: presentFigure(indicator: "communes_covered_pct") {
          ...BothSides
        }
        bothHamletsPct: presentFigure(indicator: "hamlets_covered_pct") {
          ...BothSides
        }
        presentProvince {
          ...NamedProvince
          predecessors {
            from {
              ...NamedProvince
            }
          }
        }
        predecessors {
          ...LineageStep
        }
        successors {
          ...LineageStep
          to {
            practices {
              ...PracticeParts
            }
          }
        }
        practices {
          ...PracticeParts
        }
        honours {
          ...HonourParts
        }
      }
    }
  `,
  [rateFields, allFigures, bothSides, namedProvince, lineageStep, honourParts, practiceParts],
);

export type ProvincePage = NonNullable<ResultOf<typeof provincePageQuery>["province"]>;
export type BothSides = ResultOf<typeof bothSides>;
export type Honour = ResultOf<typeof honourParts>;
