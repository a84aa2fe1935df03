import { ApolloClient, gql, HttpLink, InMemoryCache } from "@apollo/client";
import { relayStylePagination } from "@apollo/client/utilities";
import { createClient, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import { getIntrospectionQuery, isInterfaceType, isObjectType, buildClientSchema, type IntrospectionQuery } from "graphql";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { listenWithoutGrace } from "./listen-without-grace.ts";

const server = await listenWithoutGrace({ database: await openTestDatabase("dataset") });
afterAll(() => server.stop());
const uri = `${server.address}/graphql`;

const introspection = await fetch(uri, {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ query: getIntrospectionQuery() }),
})
  .then((response) => response.json() as Promise<{ data: IntrospectionQuery }>)
  .then(({ data }) => data);
const types = Object.values(buildClientSchema(introspection).getTypeMap()).filter((type) => !type.name.startsWith("__"));
/** Interfaces with their types, and the parts that have no id: both come from the schema, as docs/clients.md shows. */
const possibleTypes = Object.fromEntries(
  types
    .filter(isInterfaceType)
    .map((type) => [type.name, types.filter((one) => isObjectType(one) && one.getInterfaces().includes(type)).map(({ name }) => name)]),
);
const parts = types.filter((type) => isObjectType(type) && !type.getFields().id && type.name !== "Query").map(({ name }) => name);

const warned: unknown[][] = [];
beforeEach(() => {
  warned.length = 0;
  for (const name of ["warn", "error"] as const) vi.spyOn(console, name).mockImplementation((...message) => void warned.push(message));
  return () => vi.restoreAllMocks();
});

const teams = gql`
  query Teams($asOf: Period) {
    province(code: "ha-giang", asOf: $asOf) {
      id
      code
      teams {
        id
        value
        period
      }
    }
  }
`;
const names = gql`
  query Names {
    province(code: "ha-giang") {
      id
      nameVi
      teams {
        id
        obsStatus
        source {
          id
          publisher
        }
      }
    }
  }
`;
const urlOf = gql`
  query Url {
    province(code: "ha-giang") {
      id
      teams {
        id
        source {
          id
          url
        }
      }
    }
  }
`;

describe("Apollo Client with its cache as it comes", () => {
  const open = (options = {}) => new ApolloClient({ link: new HttpLink({ uri }), cache: new InMemoryCache({ possibleTypes, ...options }) });

  test("a province of 2022 stays in the cache when the one of today is read, and the other way round", async () => {
    const client = open();
    const back = await client.query({ query: teams, variables: { asOf: "2022-09" } });
    const today = await client.query({ query: teams, variables: {} });
    expect((today.data as any).province.teams.value).toBe(2071);
    expect((back.data as any).province.teams.value).toBeNull();
    expect(client.readQuery({ query: teams, variables: { asOf: "2022-09" } })).toEqual(back.data);
    expect(client.readQuery({ query: teams, variables: {} })).toEqual(today.data);
  });

  test("a second question about the same objects wipes out nothing of the first", async () => {
    const client = open();
    const first = await client.query({ query: names });
    await client.query({ query: urlOf });
    await client.query({ query: teams, variables: {} });
    expect(client.readQuery({ query: names })).toEqual(first.data);
    expect(warned).toEqual([]);
  });

  test("parts without an id keep what was asked of them, too, once the cache is told to merge them", async () => {
    const client = open({ typePolicies: Object.fromEntries(parts.map((name) => [name, { merge: true }])) });
    const coverage = (field: string) => gql(`{ nation { id coverage { ${field} { id value } } } }`);
    const first = await client.query({ query: coverage("communesCovered") });
    await client.query({ query: coverage("provincesWithTeams") });
    expect(client.readQuery({ query: coverage("communesCovered") })).toEqual(first.data);
    expect(warned).toEqual([]);
  });

  test("relayStylePagination joins pages of a nested list, asked for by the id of the object that has it", async () => {
    const client = open({ typePolicies: { Province: { fields: { observations: relayStylePagination() } } } });
    const page = gql`
      query Page($id: ID!, $after: String) {
        node(id: $id) {
          id
          ... on Province {
            observations(first: 7, after: $after) {
              edges {
                cursor
                node {
                  id
                  value
                }
              }
              pageInfo {
                hasNextPage
                hasPreviousPage
                startCursor
                endCursor
              }
            }
          }
        }
      }
    `;
    const { data } = await client.query({
      query: gql`
        {
          province(code: "01") {
            id
            observations {
              totalCount
            }
          }
        }
      `,
    });
    const { id, observations } = (data as any).province;
    for (let after: string | null = null, more = true; more;) {
      const { observations: read }: { observations: any } = (
        (await client.query({ query: page, variables: { id, after }, fetchPolicy: "network-only" })).data as any
      ).node;
      after = read.pageInfo.endCursor;
      more = read.pageInfo.hasNextPage;
    }
    const joined = (client.readQuery({ query: page, variables: { id } }) as any).node.observations.edges;
    expect(joined.length).toBe(observations.totalCount);
    expect(new Set(joined.map(({ node }: any) => node.id)).size).toBe(observations.totalCount);
  });
});

describe("urql with graphcache, which knows the schema", () => {
  const open = (keys?: Record<string, () => null>) =>
    createClient({ url: uri, preferGetMethod: false, exchanges: [cacheExchange({ schema: introspection, ...(keys ? { keys } : {}) }), fetchExchange] });

  test("readings do not overwrite each other, and no object is without a key", async () => {
    const client = open();
    const back = await client.query(teams, { asOf: "2022-09" }).toPromise();
    const today = await client.query(teams, {}).toPromise();
    await client.query(names, {}).toPromise();
    const again = await client.query(teams, { asOf: "2022-09" }, { requestPolicy: "cache-only" }).toPromise();
    expect(back.data.province.teams.value).toBeNull();
    expect(today.data.province.teams.value).toBe(2071);
    expect(again.data).toEqual(back.data);
    expect((await client.query(teams, {}, { requestPolicy: "cache-only" }).toPromise()).data).toEqual(today.data);
    expect(warned).toEqual([]);
  });

  test("parts are kept in what they belong to, once they are said to have no key", async () => {
    const client = open(Object.fromEntries(parts.map((name) => [name, () => null])));
    const coverage = (field: string) =>
      `{ nation { id coverage { ${field} { id value } } } provinces(first: 3) { nodes { id skills { skill { id } indicators { figure { id value } } } } } }`;
    const first = await client.query(coverage("communesCovered"), {}).toPromise();
    await client.query(coverage("provincesWithTeams"), {}).toPromise();
    expect((await client.query(coverage("communesCovered"), {}, { requestPolicy: "cache-only" }).toPromise()).data).toEqual(first.data);
    expect(warned).toEqual([]);
  });
});
