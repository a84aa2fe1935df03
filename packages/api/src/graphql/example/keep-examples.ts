import { usePersistedOperations } from "@graphql-yoga/plugin-persisted-operations";
import type { GraphQLParams, Plugin } from "graphql-yoga";
import { didYouMean, nearest, refusal } from "../../errors.ts";
import { exampleList, exampleNamed } from "./example-queries.ts";

const names = exampleList.map(({ name }) => name);

/**
 * Runs an example by its name, given as `?name=`, as `documentId`, or in the place of a hash; any other query goes its way. A name that is not kept is refused with UNKNOWN_EXAMPLE.
 * No query is kept by its hash: a client that sends a hash alone (`extensions.persistedQuery`) is told so with PERSISTED_QUERY_NOT_SUPPORTED,
 * in the words that Apollo's and urql's clients know, and sends the query itself; a query beside its hash is run.
 */
export function keepExamples(): Plugin {
  const persisted = usePersistedOperations({
    allowArbitraryOperations: true,
    extractPersistedOperationId: (params, request) => nameIn(params, request.url),
    getPersistedOperation: exampleNamed,
    customErrors: {
      notFound: ({ params, request }) => unknownExample(nameIn(params, request.url)!),
    },
  });
  return {
    ...persisted,
    onParams: (payload) => {
      const { params, request } = payload;
      if (nameIn(params, request.url) !== null) return persisted.onParams?.(payload as never);
      if (hashAlone(params) !== null) throw hashesNotKept();
      // Without a name the handler's own answer to a request that asks nothing is the right one.
      return undefined;
    },
  } as Plugin;
}

function nameIn(params: GraphQLParams, url: string): string | null {
  const { documentId } = params as { documentId?: unknown };
  const hash = hashAlone(params);
  const name = documentId ?? (hash !== null && names.includes(hash) ? hash : null) ?? (url.includes("?") ? nameInAddress(url) : null);
  return typeof name === "string" ? name : null;
}

function nameInAddress(url: string): string | null {
  const search = new URL(url, "http://localhost").searchParams;
  return search.get("documentId") ?? search.get("name");
}

/** Returns the hash that stands instead of a query; null where there is a query, or no hash either. */
function hashAlone({ query, extensions }: GraphQLParams): string | null {
  const persisted = extensions?.persistedQuery as { sha256Hash?: unknown } | null | undefined;
  return query || typeof persisted !== "object" || persisted === null ? null : String(persisted.sha256Hash);
}

/** The status is 200 for every media type, as Apollo's server gives it: clients take another one for a broken line, and do not ask again. */
function hashesNotKept() {
  return refusal("PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported", { http: { status: 200 } });
}

function unknownExample(given: string) {
  const near = nearest(given, names);
  const message = `No query is kept under the name "${given.slice(0, 80)}".${didYouMean(near)} Names: ${names.join(", ")}. Or send your own text as query.`;
  return refusal("UNKNOWN_EXAMPLE", message, {
    given: given.slice(0, 80),
    nearest: near,
    http: { status: 400, spec: true },
  });
}
