import { figureParts } from "../../parts/figure/figure.query.ts";
import { graphql, type ResultOf } from "../../graphql/graphql.ts";
import { bothSides, honourParts, lineageStep, namedProvince } from "../province/province-page.query.ts";

/** What the sheet says of a province itself; `code` is its slug. */
export const profileQuery = graphql(
  `
    query Profile($code: String!, $boundary: Boundary!, $release: String) {
      province(code: $code, boundary: $boundary, release: $release) {
        ...NamedProvince
        kind
        region {
          nameVi
          nameEn
        }
        teams: presentFigure(indicator: "teams") {
          ...BothSides
        }
        members: presentFigure(indicator: "members") {
          ...BothSides
        }
        trainedMembers: presentFigure(indicator: "members_trained") {
          ...BothSides
        }
        communesCoveredPct: presentFigure(indicator: "communes_covered_pct") {
          ...BothSides
        }
        presentProvince {
          ...NamedProvince
        }
        predecessors {
          ...LineageStep
        }
        successors {
          ...LineageStep
          to {
            predecessors {
              from {
                ...NamedProvince
              }
            }
            honours {
              ...HonourParts
            }
          }
        }
        honours {
          ...HonourParts
        }
        targetDistances {
          target {
            code
            nameVi
            nameEn
            value
            unit
            year
            comparison
            legalNumber
            date
            sourcePublisher
            sourceUrl
          }
          measured {
            value
            figure {
              ...FigureParts
            }
          }
          base {
            ...FigureParts
          }
          points
          reached
          more
        }
      }
      targets(release: $release) {
        code
        indicator {
          code
        }
      }
    }
  `,
  [figureParts, bothSides, namedProvince, lineageStep, honourParts],
);

/** Where one figure comes from: of a sum, where its parts do. */
const citedFigure = graphql(`
  fragment CitedFigure on Figure {
    source {
      code
    }
    summedFrom {
      figures {
        source {
          code
        }
      }
    }
  }
`);

/** Where the figures of a province come from that it is judged by against one group of peers, and those that make the peers. */
export const judgedSourcesQuery = graphql(
  `
    query JudgedSources($province: String!, $strategy: PeerStrategy!, $boundary: Boundary!, $release: String) {
      peers(province: $province, strategy: $strategy, boundary: $boundary, release: $release) {
        peers {
          ownFigure {
            ...CitedFigure
          }
          peerFigure {
            ...CitedFigure
          }
        }
        verdicts {
          measure {
            code
          }
          own {
            figure {
              missing
              ...CitedFigure
            }
            rate {
              missing
              denominator {
                ...CitedFigure
              }
            }
          }
        }
      }
    }
  `,
  [citedFigure],
);

export type Profile = NonNullable<ResultOf<typeof profileQuery>["province"]>;
export type TargetDistance = Profile["targetDistances"][number];
export type JudgedSources = ResultOf<typeof judgedSourcesQuery>["peers"];
