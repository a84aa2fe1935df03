import type { Database, ReadableDatabase } from "@toso/api/database";
import { buildYoga } from "@toso/api/server";
import { afterAll, expect } from "vitest";
import { listenWithoutGrace } from "./listen-without-grace.ts";

/** What a refused query says. */
export interface Refusal {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; nearest?: string[]; accepted?: string[]; [detail: string]: unknown };
}

/** Ways to ask the API over a database. */
export interface Api {
  /** Returns the data of a query that must go without an error. */
  // The shape of the data is what the test itself writes into the query.
  ask(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** Returns the only error of a query that must be refused. */
  refuse(query: string, variables?: Record<string, unknown>): Promise<Refusal>;
}

/** Opens the GraphQL handler over a database and asks it as a client does, by POST. */
export function openApi(database: ReadableDatabase): Api {
  const yoga = buildYoga(database);
  return askBy((request) => yoga.fetch("http://localhost/graphql", request));
}

/** Serves a database that keeps no answer, so that each is worked out, and asks it over HTTP; it stops after the test file. To be called at the top of it. */
export async function openServed(database: Database): Promise<Api> {
  const server = await listenWithoutGrace({ database, answerBytes: 0 });
  afterAll(() => server.stop());
  return askBy((request) => fetch(`${server.address}/graphql`, request));
}

function askBy(send: (request: RequestInit) => Promise<Response> | Response): Api {
  const post = async (query: string, variables?: Record<string, unknown>) => {
    const response = await send({ method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query, variables }) });
    return (await response.json()) as { data?: unknown; errors?: Refusal[] };
  };
  return {
    ask: async (query, variables) => {
      const { data, errors } = await post(query, variables);
      expect(errors, query).toBeUndefined();
      return data;
    },
    refuse: async (query, variables) => {
      const { errors = [] } = await post(query, variables);
      expect(errors, query).toHaveLength(1);
      return errors[0]!;
    },
  };
}
