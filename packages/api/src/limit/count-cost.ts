import { complexityFromQuery } from "@pothos/plugin-complexity";
import { GraphQLError, Kind, type DocumentNode, type GraphQLSchema } from "graphql";

/** Returns the points of the operation that will run; null where none can run or its variables are not right, for execution then says so itself. */
export function countCost(schema: GraphQLSchema, document: DocumentNode, operationName?: string | null, variables?: unknown): number | null {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const chosen = operationName ? operations.find(({ name }) => name?.value === operationName) : operations[0];
  if (!chosen) return null;
  const rest = document.definitions.filter((definition) => definition.kind !== Kind.OPERATION_DEFINITION);
  try {
    return complexityFromQuery({ ...document, definitions: [chosen, ...rest] }, { schema, variables: (variables ?? {}) as Record<string, unknown> }).complexity;
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    throw error;
  }
}
