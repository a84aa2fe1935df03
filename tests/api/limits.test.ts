import queryLimits from "@toso/api/limits.json" with { type: "json" };
import { buildYoga } from "@toso/api/server";
import { getIntrospectionQuery } from "graphql";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";

const yoga = buildYoga(await openTestDatabase("dataset"));

async function send(query: string, accept = "application/json", variables = {}) {
  const response = await yoga.fetch("http://toso.test/graphql", {
    method: "POST",
    headers: { "content-type": "application/json", accept },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, body: await response.json() };
}

const times = (count: number, part: (place: number) => string) => Array.from({ length: count }, (_, place) => part(place)).join(" ");
/** A query of that many levels; asking for the kinds of a type costs next to nothing. */
const deep = (levels: number) => `{ __type(name: "Figure") { ${times(levels - 2, () => "ofType {")} name ${times(levels - 2, () => "}")} } }`;
const aliases = (count: number) => `{ province(code: "ha-giang") { ${times(count, (place) => `a${place}: code`)} } }`;
const directives = (count: number) => `{ province(code: "ha-giang") { ${times(count, () => "code @include(if: true)")} } }`;
const rootFields = (count: number) => `{ ${times(count, (place) => `r${place}: releases { version }`)} }`;
/** Nineteen root fields of a hundred tokens each and one with the rest: `r1 : releases { version … }` and the outer braces. */
const tokens = (count: number) => {
  const root = (place: number, size: number) => `r${place}: releases { ${times(size - 5, () => "version")} }`;
  return `{ ${times(19, (place) => root(place, 100))} ${root(19, count - 2 - 19 * 100)} }`;
};

describe.each([
  { limit: "depth", code: "QUERY_TOO_DEEP", query: deep, says: "levels deep" },
  { limit: "aliases", code: "TOO_MANY_ALIASES", query: aliases, says: "aliases" },
  { limit: "directives", code: "TOO_MANY_DIRECTIVES", query: directives, says: "directives" },
  { limit: "rootFields", code: "TOO_MANY_ROOT_FIELDS", query: rootFields, says: "fields at its root" },
  { limit: "tokens", code: "QUERY_TOO_LONG", query: tokens, says: "tokens" },
] as const)("the limit on $limit", ({ limit, code, query, says }) => {
  const maximum = queryLimits[limit];

  test("lets the last query within it pass", async () => {
    const { status, body } = await send(query(maximum));
    expect(body.errors).toBeUndefined();
    expect(status).toBe(200);
  });

  test("refuses the first one beyond it, with its code, the limit, and where the whole dataset is", async () => {
    const { status, body } = await send(query(maximum + 1), "application/graphql-response+json");
    expect(status).toBe(400);
    expect(body.data).toBeUndefined();
    expect(body.errors).toHaveLength(1);
    const [{ message, extensions }] = body.errors;
    expect(extensions).toMatchObject({ code, maximum });
    expect(message).toContain(String(maximum));
    expect(message).toContain(says);
    expect(message).toContain("/data/latest/");
    if (limit !== "tokens") {
      expect(extensions.given).toBe(maximum + 1);
      expect(message).toContain(String(maximum + 1));
    }
  });
});

describe("the cost of a query", () => {
  test.each([
    // province, code
    ['{ province(code: "ha-giang") { code } }', 2],
    // province, teams, and in it value, period, source with publisher
    ['{ province(code: "ha-giang") { teams { value period source { publisher } } } }', 6],
    // provinces, then for each of the ten rows: nodes and code
    ["{ provinces(first: 10) { nodes { code } } }", 1 + 10 * 2],
    // without a size a page counts a hundred rows, of provinces all 63: totalCount, nodes, code, teams, value
    ["{ provinces { totalCount nodes { code teams { value } } } }", 1 + 63 * 5],
    ["{ sources { nodes { code } } }", 1 + 100 * 2],
    // skills is a list without pages: all five
    ["{ skills { code nameVi } }", 1 + 5 * 2],
    // a list below a list: a figure has at most five others
    ["{ provinces(first: 10) { nodes { teams { others { value } } } } }", 1 + 10 * (1 + 1 + 1 + 5 * 1)],
    // named measures are as many as are named, each once
    ['{ peers(province: "da-nang", strategy: SIMILAR_POPULATION) { verdicts(measures: ["teams", "members", "teams"]) { median } } }', 200 + 1 + 2 * 1],
    // a summary reads all 63 provinces; a page of figures counts 2,000 for itself
    ['{ indicator(code: "teams") { distribution { median } } }', 1 + 63 + 1],
    ["{ nation { observations(first: 1) { nodes { value } } } }", 1 + 2000 + 2],
    // a text that can have 200 bytes counts two, in each row
    ["{ practices { summaryVi titleVi } }", 1 + 20 * 3],
    // a name in the answer counts one more for each 20 letters beyond the first 20, in each row
    [`{ provinces(first: 10) { nodes { ${"b".repeat(20)}: code } } }`, 1 + 10 * 2],
    [`{ provinces(first: 10) { nodes { ${"b".repeat(21)}: code } } }`, 1 + 10 * 3],
    [`{ provinces(first: 10) { nodes { ${"b".repeat(100)}: code ${"c".repeat(41)}: code } } }`, 1 + 10 * (1 + 5 + 3)],
    [`{ ${"b".repeat(100)}: nation { ...F } } fragment F on Nation { ${"b".repeat(40)}: code }`, 1 + 4 + 2],
    // of questions about the schema too
    [`{ __type(name: "Boundary") { enumValues { name ${"b".repeat(100)}: name } } }`, 1 + 1 + 2 * (1 + 5)],
    // what reads all provinces costs as much, whatever is asked of it
    ['{ ranking(indicator: "members") { provinceCount } }', 200 + 1],
    ['{ peers(province: "48", strategy: SIMILAR_POPULATION) { considered } }', 200 + 1],
    ['{ reconciliation(indicator: "members") { sum } }', 63 + 1],
    ['{ scorecard(province: "48", set: "sample-published-figures") { result { total } } }', 20 + 2],
    ['{ whatItWouldTake(province: "48", measure: "members_per_100_inhabitants", level: 2) { needed } }', 20 + 1],
    // a fragment counts where it stands
    ['fragment F on Figure { value period } { province(code: "ha-giang") { teams { ...F } members { ...F } } }', 7],
  ])("%s is %i points", async (query, points) => {
    const { body } = await send(query);
    expect(body.errors).toBeUndefined();
    expect(body.extensions.cost).toEqual({ requested: points, maximum: queryLimits.cost });
  });

  test("follows a page size given as a variable", async () => {
    const { body } = await send("query Q($n: Int) { provinces(first: $n) { nodes { code } } }", undefined, { n: 7 });
    expect(body.extensions.cost.requested).toBe(1 + 7 * 2);
  });

  test("is the same for a refused root, so that a client always knows it", async () => {
    const { body } = await send('{ province(code: "nowhere-at-all") { code } }');
    expect(body.errors[0].extensions.code).toBe("UNKNOWN_CODE");
    expect(body.extensions.cost.requested).toBe(2);
  });

  const costing = (leaves: number) => `{ indicators { provinceFigures { figure { others { ${times(leaves, (place) => `a${place}: value`)} } } } } }`;

  test("lets queries up to the maximum pass and refuses the first one above it with QUERY_TOO_COSTLY", async () => {
    // indicators 1 + 45 × (provinceFigures 1 + 63 × (figure 1 + others 1 + 5 × leaves))
    const points = (leaves: number) => 1 + 45 * (1 + 63 * (2 + 5 * leaves));
    let leaves = 1;
    while (points(leaves + 1) <= queryLimits.cost) leaves += 1;
    for (const [count, passes] of [
      [leaves, points(leaves) <= queryLimits.cost],
      [leaves + 1, false],
    ] as const) {
      const { status, body } = await send(costing(count), "application/graphql-response+json");
      expect(body.extensions.cost).toEqual({ requested: points(count), maximum: queryLimits.cost });
      if (passes) expect(body.errors).toBeUndefined();
      else {
        expect(status).toBe(400);
        expect(body.errors[0].extensions).toEqual({ code: "QUERY_TOO_COSTLY", given: points(count), maximum: queryLimits.cost });
        expect(body.errors[0].message).toContain(String(points(count)));
        expect(body.errors[0].message).toContain("/data/latest/");
        expect(body.data).toBeUndefined();
      }
    }
  });
});

describe("a query that repeats itself", () => {
  test.each([
    ["one field two thousand times", `{ province(code: "ha-giang") { ${times(1985, () => "code")} } }`, "QUERY_TOO_REPETITIVE"],
    ["a field with fields in it five hundred times", `{ province(code: "ha-giang") { ${times(480, () => "teams { value }")} } }`, "QUERY_TOO_REPETITIVE"],
    ["a field that does not exist two thousand times", `{ province(code: "ha-giang") { ${times(1985, () => "nothing")} } }`, "QUERY_TOO_REPETITIVE"],
    ["the root two thousand times", `{ ${times(1985, () => "nothing")} }`, "TOO_MANY_ROOT_FIELDS"],
    ["more than two thousand", `{ province(code: "ha-giang") { ${times(3000, () => "code")} } }`, "QUERY_TOO_LONG"],
  ])("%s gets one code and what to do", async (_what, query, code) => {
    const { status, body } = await send(query, "application/graphql-response+json");
    expect(status).toBe(400);
    expect(body.errors.map(({ extensions }: any) => extensions.code)).toEqual([code]);
    expect(body.errors[0].message).toContain("/data/latest/");
    expect(body.errors[0].message).not.toContain("aborted");
  });

  test("a hundred times is answered", async () => {
    expect((await send(`{ province(code: "ha-giang") { ${times(100, () => "code")} } }`)).body.errors).toBeUndefined();
  });
});

test("a client that asks for application/json gets the refusal of a limit with status 400 too", async () => {
  const { status, body } = await send(aliases(queryLimits.aliases + 1));
  expect(status).toBe(400);
  expect(body.errors[0].extensions).not.toHaveProperty("http");
});

test("the whole introspection that GraphiQL sends is within the limits", async () => {
  const { body } = await send(getIntrospectionQuery({ inputValueDeprecation: true }));
  expect(body.errors).toBeUndefined();
  expect(body.data.__schema.queryType.name).toBe("Query");
});
