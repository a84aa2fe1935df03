import { LRUCache } from "lru-cache";
import { complexityFromQuery } from "@pothos/plugin-complexity";
import { getVariableValues, GraphQLError, Kind, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from "graphql";
import { refusal } from "../../errors.ts";
import { countIntrospection } from "./count-introspection.ts";
import { refuseNullConditions } from "./refuse-null-conditions.ts";
import { weighNames } from "./weigh-names.ts";

/** Costs of documents that are kept parsed, by operation and variables; for as many variables as a document is asked with in a while. */
const counted = new WeakMap<DocumentNode, LRUCache<string, { points: number | null }>>();
/** Documents as they are counted: for other variables they are the same. */
const weighed = new WeakMap<DocumentNode, DocumentNode>();

/**
 * Returns the points of the operation that will run; null where none can run or its variables are not right, for execution then says so itself.
 * Counted once for each document, operation and set of variables. Throws PAGE_TOO_LARGE where a page of it is larger than its list gives out,
 * and BAD_VARIABLES where an argument that takes no null, of a field or a directive, is given a variable that is null.
 */
export function countCost(schema: GraphQLSchema, document: DocumentNode, operationName?: string | null, variables?: unknown): number | null {
  let ofDocument = counted.get(document);
  if (!ofDocument) counted.set(document, (ofDocument = new LRUCache({ max: 100 })));
  const key = JSON.stringify([operationName, variables]);
  const known = ofDocument.get(key);
  if (known) return known.points;
  const points = count(schema, document, operationName, variables);
  // Variables beyond a line of text are not worth their place.
  if (key.length <= 1000) ofDocument.set(key, { points });
  return points;
}

function count(schema: GraphQLSchema, document: DocumentNode, operationName?: string | null, variables?: unknown): number | null {
  let counting = weighed.get(document);
  if (!counting) weighed.set(document, (counting = weighNames(document)));
  const operations = counting.definitions.filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION);
  const chosen = operationName ? operations.find(({ name }) => name?.value === operationName) : operations[0];
  if (!chosen) return null;
  const rest = counting.definitions.filter((definition) => definition.kind !== Kind.OPERATION_DEFINITION);
  const { coerced, errors } = getVariableValues(schema, chosen.variableDefinitions ?? [], (variables ?? {}) as Record<string, unknown>);
  // Nothing runs with them: execution says what is wrong.
  if (errors) return null;
  const asked = { ...counting, definitions: [chosen, ...rest] };
  refuseNullConditions(asked, chosen, coerced);
  try {
    // Not those that were coerced: the library coerces them itself, and would take the value of an enum for one that is not there.
    const { complexity } = complexityFromQuery(asked, { schema, variables: (variables ?? {}) as Record<string, unknown> });
    return complexity + countIntrospection(schema, asked, coerced);
  } catch (error) {
    if (!(error instanceof GraphQLError) || error.extensions.code !== undefined) throw error;
    // What is not counted must not run, not even the rest of it.
    throw refusal("BAD_VARIABLES", error.message, { http: { status: 400, spec: false } }, error.nodes);
  }
}
