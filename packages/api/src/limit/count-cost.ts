import { complexityFromQuery } from "@pothos/plugin-complexity";
import { GraphQLError, Kind, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { countIntrospection } from "./count-introspection.ts";

/**
 * Returns the points of the operation that will run; null where none can run or its variables are not right, for execution then says so itself.
 * Throws PAGE_TOO_LARGE where a page of it is larger than its list gives out.
 */
export function countCost(schema: GraphQLSchema, document: DocumentNode, operationName?: string | null, variables?: unknown): number | null {
  const operations = document.definitions.filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION);
  const chosen = operationName ? operations.find(({ name }) => name?.value === operationName) : operations[0];
  if (!chosen) return null;
  const rest = document.definitions.filter((definition) => definition.kind !== Kind.OPERATION_DEFINITION);
  const given = (variables ?? {}) as Record<string, unknown>;
  try {
    const { complexity } = complexityFromQuery({ ...document, definitions: [chosen, ...rest] }, { schema, variables: given });
    return complexity + countIntrospection(schema, document, chosen, given);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.extensions.code === "PAGE_TOO_LARGE") throw error;
    return null;
  }
}
