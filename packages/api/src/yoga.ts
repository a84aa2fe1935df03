import { createYoga } from "graphql-yoga";
import pino, { type Logger } from "pino";
import type { Release } from "@toso/prisma/client";
import { noteFacts, type FactsNote } from "./answer/note-facts.ts";
import { createContext } from "./context.ts";
import type { Database } from "./db.ts";
import { keepExamples } from "./example/keep-examples.ts";
import { limitCost } from "./limit/limit-cost.ts";
import { limitSize } from "./limit/limit-size.ts";
import { maskError } from "./mask-error.ts";
import { openToAllOrigins } from "./open-to-all-origins.ts";
import { openCatalogues } from "./release/catalogue.ts";
import { schema } from "./schema.ts";

/** What the server tells the handler of a request. */
export interface Told extends FactsNote {
  /** The release that stands; left out, the handler asks the database. */
  standing?: Release | null;
}

export type TosoYoga = ReturnType<typeof buildYoga>;

/** Returns the GraphQL handler over a database: a value whose `fetch` takes a Request and returns a Response; it does not listen. */
export function buildYoga(database: Pick<Database, "prisma">, log: Logger = pino({ level: "silent" })) {
  const catalogueOf = openCatalogues(database.prisma);
  return createYoga<Partial<Told>>({
    schema,
    context: ({ standing }) => createContext(database.prisma, catalogueOf, standing),
    graphqlEndpoint: "/graphql",
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    extraParamNames: ["documentId"],
    plugins: [openToAllOrigins(), keepExamples(), ...limitSize(), limitCost(), noteFacts()],
    maskedErrors: { maskError: maskError(log) },
    graphiql: false,
    // Errors are logged where they are masked, once and with their cause; the handler would log refusals too.
    logging: { debug: () => {}, info: () => {}, warn: (...message) => log.warn(message), error: () => {} },
  });
}
