import { graphql, type ResultOf } from "../../../graphql/graphql.ts";
import { namedProvince } from "../../province/province-page.query.ts";

/** The provinces of a division with what ready comparisons are made by. */
export const readyQuery = graphql(
  `
    query ReadyProvinces($boundary: Boundary!, $release: String) {
      provinces(boundary: $boundary, first: 100, release: $release) {
        nodes {
          ...NamedProvince
          kind
          region {
            nameVi
            nameEn
          }
          predecessors {
            change
          }
          teams {
            value
            method
          }
        }
      }
    }
  `,
  [namedProvince],
);

export type ReadyProvince = ResultOf<typeof readyQuery>["provinces"]["nodes"][number];
