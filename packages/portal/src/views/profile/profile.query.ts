import { figureParts, keyFigures } from "../../parts/figure/figure.query.ts";
import { graphql, type ResultOf } from "../../graphql/graphql.ts";
import { honourParts } from "../province/province-page.query.ts";

/** What the sheet says of one of the 63 provinces itself; `code` is its slug. */
export const profileQuery = graphql(
  `
    query Profile($code: String!, $release: String) {
      province(code: $code, release: $release) {
        code
        slug
        nameVi
        nameEn
        kind
        region {
          nameVi
          nameEn
        }
        ...KeyFigures
        coverage {
          communesCoveredPct {
            ...FigureParts
          }
        }
        successors {
          date
          change
          decree
          to {
            nameVi
            nameEn
            predecessors {
              from {
                code
                nameVi
                nameEn
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
  [figureParts, keyFigures, honourParts],
);

/** Where the figures of a province come from that it is judged by against one group of peers, and those that make the peers. */
export const judgedSourcesQuery = graphql(`
  query JudgedSources($province: String!, $strategy: PeerStrategy!, $release: String) {
    peers(province: $province, strategy: $strategy, boundary: VN63, release: $release) {
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
