import { initGraphQLTada } from "gql.tada";
import type { Answered } from "./never-null-here.ts";

/** Parses one GraphQL operation or fragment and types its answer from the committed schema; periods are text such as "2023-06". */
export const graphql = initGraphQLTada<{
  introspection: Answered;
  scalars: { Period: string };
  // Fragments are read as plain objects: the portal has no component tree that would gain from hiding fields.
  disableMasking: true;
}>();

export type { FragmentOf, ResultOf, VariablesOf } from "gql.tada";

/** A division of the country into provinces. */
export type Boundary = "VN63" | "VN34";
