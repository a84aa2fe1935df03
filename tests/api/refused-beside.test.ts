import { schema } from "@toso/api/graphql";
import { buildYoga } from "@toso/api/server";
import { isObjectType, isNonNullType } from "graphql";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows } from "../fixtures/publish-rows.ts";
import { everyField, writeArguments } from "../fixtures/reach-every-field.ts";

const database = await openTestDatabase("migrated");
await publishRows(database, [{ value: 100 }]);
const yoga = buildYoga(database);

async function send(query: string, variables = {}, operationName?: string) {
  const response = await yoga.fetch("http://localhost/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables, operationName }),
  });
  return (await response.json()) as { data: Record<string, unknown> | null; errors?: { path: unknown; extensions: { code: string } }[] };
}

const roots = Object.values(schema.getQueryType()!.getFields());
const refusable = roots.filter(({ args }) => args.some(({ name }) => name === "release" || name === "version"));
const subfield = ({ type }: (typeof roots)[number]) => (String(type).includes("Connection") ? "{ pageInfo { hasNextPage } }" : "{ __typename }");

test("every root field names its release, but for the list of them and objects by id, whose ids name it", () => {
  expect(roots.filter((field) => !refusable.includes(field)).map(({ name }) => name)).toEqual(["node", "nodes", "releases"]);
});

test.each(refusable)("where $name is refused, the rest of the answer stands", async (field) => {
  const { data, errors } = await send(
    `{ before: releases { version } refused: ${field.name}${writeArguments(field, "9.9.9")} ${subfield(field)} after: nation { code } }`,
  );
  expect(data).toEqual({ before: [{ version: "1.0.0" }], refused: null, after: { code: "VN" } });
  expect(errors).toMatchObject([{ path: ["refused"], extensions: { code: "UNKNOWN_RELEASE" } }]);
});

/** Fields below the root that are refused, in a query that asks for something beside them. */
const below: [place: string, query: string, refused: (string | number)[], code: string][] = [
  ["Area.figure", `{ nation { code figure(indicator: "xx") { value } } }`, ["nation", "figure"], "UNKNOWN_CODE"],
  ["Area.series", `{ nation { code series(indicator: "xx") { figure { value } } } }`, ["nation", "series"], "UNKNOWN_CODE"],
  ["Area.change", `{ nation { code change(indicator: "xx", from: "2023", to: "2024") { difference } } }`, ["nation", "change"], "UNKNOWN_CODE"],
  ["Province.presentFigure", `{ province(code: "48") { code presentFigure(indicator: "xx") { leads } } }`, ["province", "presentFigure"], "UNKNOWN_CODE"],
  ["Province.leadingSide", `{ province(code: "48") { code leadingSide(measure: "xx") } }`, ["province", "leadingSide"], "UNKNOWN_CODE"],
  ["Area.observations", `{ nation { code observations(from: "2025", to: "2024") { totalCount } } }`, ["nation", "observations"], "BAD_RANGE"],
  [
    "Indicator.provinceFigures",
    `{ indicator(code: "teams") { code provinceFigures(region: "xx") { province { code } } } }`,
    ["indicator", "provinceFigures"],
    "UNKNOWN_CODE",
  ],
  ["Indicator.distribution", `{ indicator(code: "teams") { code distribution(region: "xx") { median } } }`, ["indicator", "distribution"], "UNKNOWN_CODE"],
  ["RateDefinition.provinceRates", `{ rates { code provinceRates(region: "xx") { rate { value } } } }`, ["rates", 0, "provinceRates"], "UNKNOWN_CODE"],
  ["RateDefinition.distribution", `{ rates { code distribution(region: "xx") { median } } }`, ["rates", 0, "distribution"], "UNKNOWN_CODE"],
  ["Group.sum", `{ group(provinces: ["48"]) { provinces { code } sum(indicator: "xx") { value } } }`, ["group", "sum"], "UNKNOWN_CODE"],
  [
    "PeerGroup.verdicts",
    `{ peers(province: "48", strategy: SHARED_BORDER) { strategy verdicts(measures: ["xx"]) { __typename } } }`,
    ["peers", "verdicts"],
    "UNKNOWN_CODE",
  ],
];

/** Their only arguments are enums: a wrong one is refused with the whole query, as it is written or as its variables are read. */
const neverAlone = ["Nation.provinceCount", "Indicator.periods", "Indicator.reconciliation"];

test("every field with arguments below the root is among those tried here, and may be null", () => {
  const tried = new Set(below.map(([place]) => place));
  const found = everyField(schema).flatMap((place) => {
    const [type, name] = place.split(".") as [string, string];
    const of = schema.getType(type);
    const field = isObjectType(of) ? of.getFields()[name] : undefined;
    if (!field || type === "Query" || field.args.length === 0) return [];
    expect(isNonNullType(field.type), place).toBe(false);
    return [tried.has(`Area.${name}`) && isObjectType(of) && of.getInterfaces().length > 0 ? `Area.${name}` : place];
  });
  expect([...tried, ...neverAlone].sort()).toEqual([...new Set(found)].sort());
});

test.each(below)("where %s is refused, what stands beside it stays", async (_place, query, refused, code) => {
  const { data, errors } = await send(query);
  expect(errors![0]).toMatchObject({ path: refused, extensions: { code } });
  const parent = refused.slice(0, -1).reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], data) as Record<string, unknown>;
  expect(parent[refused.at(-1)!]).toBeNull();
  expect(Object.values(parent).filter((value) => value !== null)).toHaveLength(1);
});

const dear = Array.from({ length: 10 }, (_, at) => `d${at}: indicators { provinceFigures { figure { others { others { value } } } } }`).join(" ");

test("a query whose points cannot be counted is refused whole: no argument gets past the limit", async () => {
  const nullGiven = await send(`query ($b: Boundary) { ${dear} nation { provinceCount(boundary: $b) } }`, { b: null });
  expect(nullGiven).toMatchObject({ errors: [{ extensions: { code: "BAD_VARIABLES" } }] });
  expect(nullGiven.data).toBeUndefined();
  const nullCondition = "query One ($v: Boolean = true) { nation { ...F } } fragment F on Nation { teams { area { code @skip(if: $v) } } }";
  const refusedWhole = await send(nullCondition, { v: null });
  expect(refusedWhole).toMatchObject({ errors: [{ extensions: { code: "BAD_VARIABLES" } }] });
  expect(refusedWhole.data).toBeUndefined();
  const ofAnother = `query Two ($v: String) { sources(indicator: $v) { totalCount } } ${nullCondition}`;
  expect(await send(ofAnother, { v: null }, "Two")).toMatchObject({ data: { sources: { totalCount: 5 } } });
  const leftOut = await send(`query ($c: String! = "48") { ${dear} province(code: $c) { code } }`);
  expect(leftOut).toMatchObject({ errors: [{ extensions: { code: "QUERY_TOO_COSTLY" } }] });
});
