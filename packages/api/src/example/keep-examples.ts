import { usePersistedOperations } from "@graphql-yoga/plugin-persisted-operations";
import type { GraphQLParams, Plugin } from "graphql-yoga";
import { nearest, refusal } from "../errors.ts";
import { exampleList, exampleNamed } from "./example-queries.ts";

const names = exampleList.map(({ name }) => name);

/**
 * Runs an example by its name, given as `?name=`, as `documentId`, or as the hash of `extensions.persistedQuery`; any other query goes its way.
 * A name that is not kept is refused with UNKNOWN_EXAMPLE.
 */
export function keepExamples(): Plugin {
  const kept = usePersistedOperations({
    allowArbitraryOperations: true,
    extractPersistedOperationId: (params, request) => nameIn(params, request.url),
    getPersistedOperation: exampleNamed,
    customErrors: {
      notFound: ({ params, request }) => unknownExample(nameIn(params, request.url)!),
    },
  });
  return {
    ...kept,
    // Without a name the handler's own answer to a request that asks nothing is the right one.
    onParams: (payload) => (nameIn(payload.params, payload.request.url) === null ? undefined : kept.onParams?.(payload as never)),
  } as Plugin;
}

function nameIn(params: GraphQLParams, url: string): string | null {
  const { documentId } = params as { documentId?: unknown };
  const hash = (params.extensions?.persistedQuery as { sha256Hash?: unknown } | undefined)?.sha256Hash;
  const name = documentId ?? hash ?? (url.includes("?") ? nameInAddress(url) : null);
  return typeof name === "string" ? name : null;
}

function nameInAddress(url: string): string | null {
  const search = new URL(url, "http://localhost").searchParams;
  return search.get("documentId") ?? search.get("name");
}

function unknownExample(given: string) {
  const near = nearest(given, names);
  return refusal("UNKNOWN_EXAMPLE", `No query is kept under the name "${given.slice(0, 80)}". Names: ${names.join(", ")}. Or send your own text as query.`, {
    given: given.slice(0, 80),
    nearest: near,
    http: { status: 400, spec: true },
  });
}
