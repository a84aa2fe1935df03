import type { DocumentNode, ExecutionResult, GraphQLSchema } from "graphql";
import { compileQuery, isCompiledQuery, type CompiledQuery } from "graphql-jit";
import type { Plugin } from "graphql-yoga";
import { LRUCache } from "lru-cache";
import { mayBeCompiled } from "./may-be-compiled.ts";

const maxCompiled = 200;

/** How often an operation came, and what it was compiled to; null where it cannot or should not be. */
interface Operation {
  times: number;
  compiled?: CompiledQuery | null;
}

/**
 * Compiles an operation that keeps coming into a function that walks the schema no more, for the answer's fields and not for its figures.
 * What refused or went wrong is worked out once more by graphql-js, whose words and places of errors are the ones that clients get.
 * Compiling takes about as long as a few answers, so it is done when a query comes for the `from`th time.
 */
export function compileQueries(from = 3): Plugin {
  const operations = new LRUCache<DocumentNode, Map<string, Operation>>({ max: maxCompiled });
  const find = (document: DocumentNode, name: string): Operation => {
    let ofDocument = operations.get(document);
    if (!ofDocument) operations.set(document, (ofDocument = new Map()));
    let operation = ofDocument.get(name);
    if (!operation) ofDocument.set(name, (operation = { times: 0 }));
    return operation;
  };
  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const operation = find(args.document, args.operationName ?? "");
      operation.times += 1;
      if (operation.times < from || operation.compiled === null) return;
      operation.compiled ??= compile(args.schema, args.document, args.operationName);
      const { compiled } = operation;
      if (!compiled) return;
      setExecuteFn(async (given) => {
        const result = (await compiled.query(given.rootValue, given.contextValue, given.variableValues ?? {})) as ExecutionResult;
        return result.errors ? executeFn(given) : result;
      });
    },
  };
}

function compile(schema: GraphQLSchema, document: DocumentNode, operationName?: string | null): CompiledQuery | null {
  if (!mayBeCompiled(schema, document, operationName)) return null;
  const compiled = compileQuery(schema, document, operationName ?? undefined, { disablingCapturingStackErrors: true });
  return isCompiledQuery(compiled) ? compiled : null;
}
