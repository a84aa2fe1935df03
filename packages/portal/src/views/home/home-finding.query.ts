import { graphql } from "../../graphql/graphql.ts";
import { figureParts } from "../../parts/figure/figure.query.ts";

/** The national count of teams, and that of each province of a division. */
export const homeFindingQuery = graphql(
  `
    query HomeFinding($boundary: Boundary!, $release: String) {
      indicator(code: "teams", release: $release) {
        nationalFigure {
          ...FigureParts
        }
        provinceFigures(boundary: $boundary) {
          figure {
            period
            method
          }
        }
      }
    }
  `,
  [figureParts],
);
