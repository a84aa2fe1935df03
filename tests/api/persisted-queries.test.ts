import { createHash } from "node:crypto";
import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { PersistedQueryLink } from "@apollo/client/link/persisted-queries";
import { createClient, fetchExchange } from "@urql/core";
import { persistedExchange } from "@urql/exchange-persisted";
import { afterAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { listenWithoutGrace } from "./listen-without-grace.ts";

const server = await listenWithoutGrace({ database: await openTestDatabase("dataset") });
afterAll(() => server.stop());
const graphql = `${server.address}/graphql`;
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
const query = gql`
  query Province($code: String!) {
    province(code: $code) {
      nameVi
    }
  }
`;
const daNang = { nameVi: "Đà Nẵng" };

/** Requests that a client sent, as `METHOD hash`, `METHOD query` or both, and the statuses that it got. */
function watchFetch() {
  const sent: string[] = [];
  const fetching: typeof fetch = async (input, init) => {
    const { method = "GET", body } = init ?? {};
    const asked = method === "GET" ? decodeURIComponent(String(input)) : String(body);
    const response = await fetch(input, init);
    sent.push([method, ...(asked.includes("sha256Hash") ? ["hash"] : []), ...(/nameVi/.test(asked) ? ["query"] : []), response.status].join(" "));
    return response;
  };
  return { sent, fetching };
}

describe("Apollo Client asks by a hash, is told that none is kept, and asks by the query from then on", () => {
  test.each([
    ["POST", false],
    ["GET", true],
  ])("by %s", async (method, useGETForHashedQueries) => {
    const { sent, fetching } = watchFetch();
    const link = ApolloLink.from([new PersistedQueryLink({ sha256, useGETForHashedQueries }), new HttpLink({ uri: graphql, fetch: fetching })]);
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    for (const code of ["48", "01"]) {
      const { data, error } = await client.query<{ province: typeof daNang }>({ query, variables: { code }, fetchPolicy: "network-only" });
      expect([error, data!.province.nameVi]).toEqual([undefined, code === "48" ? "Đà Nẵng" : "Hà Nội"]);
    }
    expect(sent).toEqual([`${method} hash 200`, "POST query 200", "POST query 200"]);
  });
});

describe("urql does so too", () => {
  test.each([
    ["POST", false],
    ["GET", "force"],
  ] as const)("by %s", async (method, preferGetForPersistedQueries) => {
    const { sent, fetching } = watchFetch();
    const client = createClient({
      url: graphql,
      fetch: fetching,
      preferGetMethod: false,
      exchanges: [persistedExchange({ preferGetForPersistedQueries }), fetchExchange],
    });
    for (const code of ["48", "01"]) {
      const { data, error } = await client.query(query, { code }).toPromise();
      expect([error, data.province.nameVi]).toEqual([undefined, code === "48" ? "Đà Nẵng" : "Hà Nội"]);
    }
    expect(sent[0]).toBe(`${method} hash 200`);
    expect(sent.slice(1).map((one) => one.replace(/^GET|^POST/, "").trim())).toEqual(["query 200", "query 200"]);
  });
});

describe("a hash", () => {
  const persistedQuery = { version: 1, sha256Hash: sha256("{ nation { code } }") };
  const notSupported = { errors: [{ message: "PersistedQueryNotSupported", extensions: { code: "PERSISTED_QUERY_NOT_SUPPORTED" } }] };
  const post = (body: unknown, accept: string) =>
    fetch(graphql, { method: "POST", headers: { "content-type": "application/json", accept }, body: JSON.stringify(body) });
  const get = (given: Record<string, unknown>, accept: string) =>
    fetch(
      `${graphql}?${new URLSearchParams(Object.entries(given).map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]))}`,
      {
        headers: { accept },
      },
    );

  test.each(["application/json", "application/graphql-response+json"])(
    "alone gets PersistedQueryNotSupported as %s, which no cache may keep",
    async (accept) => {
      for (const ask of [get, post])
        for (const extra of [{}, { query: "" }, { operationName: "Province", variables: { code: "48" } }]) {
          const response = await ask({ ...extra, extensions: { persistedQuery } }, accept);
          expect([response.status, response.headers.get("cache-control"), await response.json()]).toEqual([200, "no-store", notSupported]);
        }
    },
  );

  test("with its query is answered, whatever the hash is", async () => {
    for (const ask of [get, post])
      for (const sha256Hash of [persistedQuery.sha256Hash, "", "Province", 5]) {
        const response = await ask({ query: "{ nation { code } }", extensions: { persistedQuery: { version: 1, sha256Hash } } }, "application/json");
        expect(await response.json()).toMatchObject({ data: { nation: { code: "VN" } } });
      }
  });

  test.each([{ persistedQuery: null }, { persistedQuery: "x" }, {}])("that is none leaves a request that asks nothing: %o", async (extensions) => {
    const response = await post({ extensions }, "application/json");
    expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([400, "BAD_REQUEST"]);
  });
});
