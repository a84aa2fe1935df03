import { buildYoga } from "@toso/api/server";
import { describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { openApi, type Refusal } from "./ask.ts";

const database = await openTestDatabase("dataset");
const { ask, refuse } = openApi(database);
const yoga = buildYoga(database);

/** Returns all errors of a query, each with its place. */
async function send(query: string, variables?: Record<string, unknown>) {
  const request = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query, variables }) };
  return (await (await yoga.fetch("http://localhost/graphql", request)).json()) as { errors: (Refusal & { locations?: unknown })[] };
}

describe("an unknown code is refused with what was given, the nearest ones and where the list is", () => {
  test.each([
    ["province", `{ province(code: "ha-nuoi") { code } }`, "ha-nuoi", "ha-noi", "{ provinces(boundary: VN63) { nodes { code slug } } }"],
    [
      "province of the 34",
      `{ province(code: "ha-nuoi", boundary: VN34) { code } }`,
      "ha-nuoi",
      "ha-noi",
      "{ provinces(boundary: VN34) { nodes { code slug } } }",
    ],
    ["region", `{ region(code: "MRX") { code } }`, "MRX", "MRD", "{ regions { code nameVi } }"],
    ["region of a list", `{ provinces(region: "MRX") { totalCount } }`, "MRX", "MRD", "{ regions { code nameVi } }"],
    ["indicator", `{ indicator(code: "team") { code } }`, "team", "teams", "{ indicators { code } }"],
    ["indicator of a figure", `{ nation { figure(indicator: "team") { value } } }`, "team", "teams", "{ indicators { code } }"],
    ["indicator of observations", `{ nation { observations(indicator: "team") { totalCount } } }`, "team", "teams", "{ indicators { code } }"],
    ["indicator to reconcile", `{ reconciliation(indicator: "team") { sum } }`, "team", "teams", "{ indicators { code } }"],
    ["skill", `{ skill(code: "online_paiment") { code } }`, "online_paiment", "online_payment", "{ skills { code } }"],
    ["skill of indicators", `{ indicators(skill: "online_paiment") { code } }`, "online_paiment", "online_payment", "{ skills { code } }"],
    ["skill of practices", `{ practices(skill: "online_paiment") { titleVi } }`, "online_paiment", "online_payment", "{ skills { code } }"],
    ["source", `{ source(code: "S0012") { title } }`, "S0012", "S001", "{ sources { nodes { code } } }"],
    ["province of practices", `{ practices(province: "ha-nuoi") { titleVi } }`, "ha-nuoi", "ha-noi", "{ provinces(boundary: VN63) { nodes { code slug } } }"],
    ["province of honours", `{ honours(province: "ha-nuoi") { titleVi } }`, "ha-nuoi", "ha-noi", "{ provinces(boundary: VN63) { nodes { code slug } } }"],
    ["province of the lineage", `{ lineage(code: "ha-nuoi") { date } }`, "ha-nuoi", "ha-noi", "{ provinces(boundary: VN63) { nodes { code slug } } }"],
  ])("%s", async (_what, query, given, near, list) => {
    const { message, extensions } = await refuse(query);
    expect(extensions).toMatchObject({ code: "UNKNOWN_CODE", given });
    expect(extensions.nearest).toContain(near);
    expect(message).toContain(`"${given}"`);
    expect(message).toContain(near);
    expect(message).toContain(list);
  });

  test("a code that is like no other gets no guess", async () => {
    const { message, extensions } = await refuse(`{ indicator(code: "xxxxxxxxxxxx") { code } }`);
    expect(extensions.nearest).toEqual([]);
    expect(message).not.toContain("Did you mean");
  });

  test("what was given is not repeated without end", async () => {
    const { message } = await refuse(`query ($code: String!) { indicator(code: $code) { code } }`, { code: "x".repeat(10_000) });
    expect(message.length).toBeLessThan(300);
  });

  test("one refused field leaves the rest of the answer standing", async () => {
    const query = `{ good: province(code: "01") { nameVi } bad: province(code: "xx") { nameVi } }`;
    expect(await refuse(query)).toMatchObject({ path: ["bad"], extensions: { code: "UNKNOWN_CODE" } });
  });
});

describe("a date that is none is refused", () => {
  const bad = ["2023-13", "2023-02-29", "2023-06-31", "2023-6", "23", "2023-06-30T00:00:00Z", "06/2023", "hôm qua", "", "1899", "2200", " 2023"];

  test.each(bad)("%j written in the query", async (date) => {
    const { message, extensions } = await refuse(`{ nation(asOf: ${JSON.stringify(date)}) { nameVi } }`);
    expect(extensions).toMatchObject({ code: "BAD_DATE", given: date });
    expect(message).toContain("YYYY, YYYY-MM or YYYY-MM-DD");
  });

  test.each(bad)("%j given as a variable", async (date) => {
    const { message, extensions } = await refuse(`query ($asOf: Period) { nation(asOf: $asOf) { nameVi } }`, { asOf: date });
    expect(extensions).toMatchObject({ code: "BAD_DATE", given: date });
    expect(message).toContain("YYYY, YYYY-MM or YYYY-MM-DD");
  });

  test("a number is not taken for a year", async () => {
    expect((await refuse(`query ($asOf: Period) { nation(asOf: $asOf) { nameVi } }`, { asOf: 2023 })).extensions.code).toBe("BAD_DATE");
  });

  test("at its place in the query, so that two are told apart", async () => {
    const query = `{\n  one: nation(asOf: "yesterday") { nameVi }\n  other: nation(asOf: "2023") { observations(from: "soon") { totalCount } }\n}`;
    const { errors } = await send(query);
    expect(errors.map(({ extensions, locations }) => [extensions["given"], extensions.code, locations])).toEqual([
      ["yesterday", "BAD_DATE", [{ line: 2, column: 21 }]],
      ["soon", "BAD_DATE", [{ line: 3, column: 52 }]],
    ]);
  });

  test("as a variable at the place of the variable", async () => {
    const query = `query ($one: Period\n$other: Period) { one: nation(asOf: $one) { nameVi } other: nation(asOf: $other) { nameVi } }`;
    const { errors } = await send(query, { one: "yesterday", other: "soon" });
    expect(errors.map(({ locations }) => locations)).toEqual([[{ line: 1, column: 8 }], [{ line: 2, column: 1 }]]);
  });

  test("29 February is a date in a leap year", async () => {
    await ask(`{ nation(asOf: "2024-02-29") { nameVi } }`);
  });
});

describe("a variable that is null where there must be a value", () => {
  test.each([
    ["of an argument", `query ($boundary: Boundary = VN63) { provinces(boundary: $boundary) { totalCount } }`, { boundary: null }, 58],
    ["of a directive", `query ($with: Boolean = true) { nation { nameVi @include(if: $with) } }`, { with: null }, 62],
    ["of its own", `query ($boundary: Boundary!) { provinces(boundary: $boundary) { totalCount } }`, { boundary: null }, 8],
  ])("%s is refused at its place in the query", async (_what, query, variables, column) => {
    const { errors } = await send(query, variables);
    expect(errors.map(({ extensions, locations }) => [extensions.code, locations])).toEqual([["BAD_VARIABLES", [{ line: 1, column }]]]);
  });
});

describe("a range of dates", () => {
  const observations = async (from: string, to: string) =>
    (
      await ask(`{ province(code: "48") { observations(indicator: "population", from: "${from}", to: "${to}") { nodes { period } } } }`)
    ).province.observations.nodes.map(({ period }: any) => period);

  test("takes in both of its ends", async () => {
    expect(await observations("2022", "2023")).toEqual(["2022", "2023"]);
    expect(await observations("2023", "2023-12-31")).toEqual(["2023"]);
    expect(await observations("2022-12-31", "2023-12-30")).toEqual(["2022"]);
  });

  test("is refused where it ends before it begins", async () => {
    expect((await refuse(`{ nation { observations(from: "2024", to: "2023") { totalCount } } }`)).extensions).toMatchObject({
      code: "BAD_RANGE",
      from: "2024",
      to: "2023",
    });
  });
});

test("a region of the 34 provinces is refused: regions belong to the 63", async () => {
  const { message, extensions } = await refuse(`{ provinces(boundary: VN34, region: "MRD") { totalCount } }`);
  expect(extensions.code).toBe("BAD_RANGE");
  expect(message).toContain("VN63");
});
