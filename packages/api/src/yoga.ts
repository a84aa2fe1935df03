import { renderGraphiQL } from "@graphql-yoga/render-graphiql";
import { createYoga } from "graphql-yoga";
import pino, { type Logger } from "pino";
import { compileQueries } from "./compile-queries.ts";
import { createContext } from "./context.ts";
import type { Database } from "./db.ts";
import { explorerOptions } from "./example/explorer-options.ts";
import { keepExamples } from "./example/keep-examples.ts";
import { limitBody } from "./limit/limit-body.ts";
import { limitCost } from "./limit/limit-cost.ts";
import { limitSize } from "./limit/limit-size.ts";
import { maskError } from "./mask-error.ts";
import { openToAllOrigins } from "./open-to-all-origins.ts";
import { openCatalogues } from "./release/catalogue.ts";
import { confirmRelease, type LastSeen } from "./release/confirm-release.ts";
import { schema } from "./schema.ts";

/** Returns the GraphQL handler over a database: a value whose `fetch` takes a Request and returns a Response; it does not listen. */
export function buildYoga(database: Pick<Database, "prisma">, log: Logger = pino({ level: "silent" })) {
  const catalogueOf = openCatalogues(database.prisma);
  const lastSeen: LastSeen = { release: null };
  return createYoga({
    schema,
    context: () => createContext(database.prisma, catalogueOf, lastSeen),
    graphqlEndpoint: "/graphql",
    landingPage: false,
    batching: false,
    cors: false,
    extraParamNames: ["documentId"],
    maxRequestBodySize: false,
    plugins: [limitBody(), openToAllOrigins(), keepExamples(), ...limitSize(), limitCost(), compileQueries(), confirmRelease()],
    maskedErrors: { maskError: maskError(log) },
    renderGraphiQL,
    graphiql: (request) => explorerOptions(request.url),
    // Errors are logged where they are masked, once and with their cause; the handler would log refusals too.
    logging: { debug: () => {}, info: () => {}, warn: (...message) => log.warn(message), error: () => {} },
  });
}
