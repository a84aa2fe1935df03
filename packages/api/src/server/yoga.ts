import { createYoga } from "graphql-yoga";
import pino, { type Logger } from "pino";
import type { Release } from "@toso/prisma/client";
import type { Pay } from "../graphql/limit/points.ts";
import { noteFacts, type FactsNote } from "../graphql/plugins/note-facts.ts";
import { compileQueries } from "../graphql/plugins/compile-queries.ts";
import { createContext } from "../release/context.ts";
import type { ReadableDatabase } from "../database/database.ts";
import { keepExamples } from "../graphql/example/keep-examples.ts";
import { limitAnswer } from "../graphql/limit/limit-answer.ts";
import { limitCost } from "../graphql/limit/limit-cost.ts";
import { limitSize } from "../graphql/limit/limit-size.ts";
import { logFaults, maskError, type MaskedFaults } from "../graphql/plugins/mask-error.ts";
import { openToAllOrigins } from "./open-to-all-origins.ts";
import { openCatalogues } from "../release/catalogue.ts";
import { oneServer } from "../database/replica/read-servers.ts";
import { retryElsewhere } from "../graphql/plugins/retry-elsewhere.ts";
import { orderErrors } from "../graphql/plugins/order-errors.ts";
import { schema } from "../graphql/schema.ts";

/** What the server tells the handler of a request. */
export interface ServerContext extends FactsNote {
  /** The current release; left out, the handler asks the database. */
  currentRelease?: Release | null;
  /** Under which the request is found in the log. */
  requestId?: string;
  /** Takes the points of the query before it runs; left out, nothing is taken. */
  pay?: Pay;
}

/** How a handler works. */
export interface YogaOptions {
  /** At which time that a query comes it is compiled; the third when left out, never with Infinity. */
  compileFrom?: number;
}

export type TosoYoga = ReturnType<typeof buildYoga>;

/** Returns the GraphQL handler over a database: a value whose `fetch` takes a Request and returns a Response; it does not listen. */
export function buildYoga(database: ReadableDatabase, log: Logger = pino({ level: "silent" }), { compileFrom }: YogaOptions = {}) {
  const faults: MaskedFaults = new WeakMap();
  const servers = database.servers ?? oneServer(database.prisma);
  const catalogueOf = openCatalogues();
  return createYoga<Partial<ServerContext>>({
    schema,
    context: ({ currentRelease }) => createContext({ servers, catalogueOf, currentRelease }),
    graphqlEndpoint: "/graphql",
    landingPage: false,
    batching: false,
    multipart: false,
    cors: false,
    extraParamNames: ["documentId"],
    plugins: [
      openToAllOrigins(),
      keepExamples(),
      ...limitSize(),
      limitCost(),
      // What is written by limitAnswer is what is sent.
      orderErrors(),
      logFaults(log, faults),
      limitAnswer(),
      noteFacts(),
      compileQueries(compileFrom),
      retryElsewhere(servers, log),
    ],
    maskedErrors: { maskError: maskError(faults) },
    graphiql: false,
    // Faults are logged once, with their cause and the id of the request; the handler would log refusals too.
    logging: { debug: () => {}, info: () => {}, warn: (...message) => log.warn(message), error: () => {} },
  });
}
