import { figureParts } from "../../parts/figure/figure.query.ts";
import { graphql, type ResultOf } from "../../graphql/graphql.ts";
import { bothSides, honourParts, namedProvince } from "../province/province-page.query.ts";

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
          date
          change
          decree
          from {
            ...NamedProvince
          }
        }
        successors {
          date
          change
          decree
          to {
            ...NamedProvince
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
  [figureParts, bothSides, namedProvince, honourParts],
);

/** Where the figures of a province come from that it is judged by against one group of peers, and those that make the peers. */
export const judgedSourcesQuery = graphql(`
  query JudgedSources($province: String!, $strategy: PeerStrategy!, $boundary: Boundary!, $release: String) {
    peers(province: $province, strategy: $strategy, boundary: $boundary, release: $release) {
      peers {
        ownFigure {
          source {
            code
          }
        }
        peerFigure {
          source {
            code
          }
        }
      }
      verdicts {
        measure {
          code
        }
        own {
          figure {
            source {
              code
            }
          }
          rate {
            denominator {
              source {
                code
              }
            }
          }
        }
      }
    }
  }
`);

export type Profile = NonNullable<ResultOf<typeof profileQuery>["province"]>;
export type TargetDistance = Profile["targetDistances"][number];
export type JudgedSources = ResultOf<typeof judgedSourcesQuery>["peers"];
