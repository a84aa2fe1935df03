import { renderGraphiQL } from "@graphql-yoga/render-graphiql";
import { createYoga } from "graphql-yoga";
import pino, { type Logger } from "pino";
import { createContext } from "./context.ts";
import type { Database } from "./db.ts";
import { exampleQueries } from "./example-queries.ts";
import { maskError } from "./mask-error.ts";
import { openCatalogues } from "./release/catalogue.ts";
import { schema } from "./schema.ts";

/** Returns the GraphQL handler over a database: a value whose `fetch` takes a Request and returns a Response; it does not listen. */
export function buildYoga(database: Pick<Database, "prisma">, log: Logger = pino({ level: "silent" })) {
  const catalogueOf = openCatalogues(database.prisma);
  return createYoga({
    schema,
    context: () => createContext(database.prisma, catalogueOf),
    graphqlEndpoint: "/graphql",
    landingPage: false,
    batching: false,
    // A constant: with the default the answer would depend on who asks, and say that cookies are welcome.
    cors: { origin: "*", credentials: false, methods: ["GET", "POST", "OPTIONS"] },
    maskedErrors: { maskError: maskError(log) },
    renderGraphiQL,
    graphiql: { title: "Tổ Số API", defaultQuery: exampleQueries },
    logging: { debug: () => {}, info: () => {}, warn: (...message) => log.warn(message), error: (...message) => log.error(message) },
  });
}
