import { readFileSync } from "node:fs";
import { openDatabase } from "@toso/api/database";
import fc from "fast-check";
import { buildSchema, getNullableType, isEnumType, isInputObjectType, isListType, isNonNullType, type GraphQLInputType } from "graphql";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { figure, handInReport, startReport } from "./ask-report.ts";
import { addEditor, addReporter, serveDesk } from "./serve-desk.ts";

const database = await openTestDatabase("tiny");
const desk = await serveDesk(database);
const [danang, editor] = [await addReporter(database, "VN63 48", "VN63 49"), await addEditor(database)];
const schema = buildSchema(readFileSync(new URL("../../packages/report/contract/schema.graphql", import.meta.url), "utf8"));
const begun = await startReport(desk, danang);
const handed = await handInReport(desk, danang, [figure({ indicatorCode: "communes_covered", value: "12" })], "VN63 49");

const texts = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\u{1f600}",
  "\u202e",
  "%",
  "'; --",
  "__proto__",
  "constructor",
  "a".repeat(1_001),
  "a".repeat(20_000),
  "-1",
  "NaN",
  "48",
  "VN63:48",
  begun.id,
  handed.id,
  "<b>x</b>",
  "=1+1",
  "2025",
  "2024-02-30",
  "2099-99-99",
  "2198",
];
const numbers = [0, 1, 2, 3, -1, 2_147_483_647, -2_147_483_648];

/** Makes a value for an argument of this type; null too where it may be left out. */
function any(type: GraphQLInputType, depth = 0): fc.Arbitrary<unknown> {
  return isNonNullType(type) ? given(getNullableType(type), depth) : fc.option(given(type, depth), { freq: 4 });
}

function given(type: GraphQLInputType, depth: number): fc.Arbitrary<unknown> {
  if (isListType(type)) return fc.array(any(type.ofType, depth + 1), { maxLength: depth === 0 ? 4 : 2 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) return fc.record(Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, any(field.type, depth + 1)])));
  if (type.toString() === "Int") return fc.constantFrom(...numbers);
  if (type.toString() === "Boolean") return fc.boolean();
  return fc.oneof(fc.constantFrom(...texts), fc.string({ unit: "binary", maxLength: 20 }));
}

const fields = [
  ...Object.values(schema.getMutationType()!.getFields()),
  ...Object.values(schema.getQueryType()!.getFields()).filter(({ args }) => args.length > 0),
];
const mutations = new Set(Object.keys(schema.getMutationType()!.getFields()));

test.each(fields.map(({ name }) => name))("whatever %s is given, it does it or refuses it by a code, and never breaks", async (name) => {
  const { args, type } = fields.find((field) => field.name === name)!;
  const selection = /Boolean|ID/.test(String(type)) ? "" : "{ __typename }";
  const head = args.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(", ");
  const query = `${mutations.has(name) ? "mutation" : "query"} ${head ? `(${head})` : ""} { ${name}${head ? `(${args.map((arg) => `${arg.name}: $${arg.name}`).join(", ")})` : ""} ${selection} }`;
  await fc.assert(
    fc.asyncProperty(
      fc.record(Object.fromEntries(args.map((arg) => [arg.name, any(arg.type)]))),
      fc.constantFrom(danang, editor, null),
      async (variables, person) => {
        const { data, errors } = await desk.ask(person, query, variables);
        if (!errors) return void expect(data).toBeTypeOf("object");
        for (const { extensions } of errors) {
          expect(extensions.code).toMatch(/^[A-Z_]+$/);
          expect(extensions.code).not.toBe("INTERNAL_ERROR");
        }
      },
    ),
    { numRuns: 25 },
  );
});

test("a question that is too large, too deep, too long, by GET, of another kind or none is refused by a code", async () => {
  // The others may have deleted their account by the questions before.
  const asking = await addEditor(database);
  const post = async (body: string, type = "application/json") => {
    const response = await desk.send(asking, "/desk/graphql", { method: "POST", body, headers: { "content-type": type } });
    return { status: response.status, cache: response.headers.get("cache-control"), ...((await response.json()) as any) };
  };
  const ask = async (query: string) => (await post(JSON.stringify({ query }))).errors[0].extensions.code;
  expect(await post(" ".repeat(200_001))).toMatchObject({ status: 413, cache: "no-store", error: { code: "TOO_LARGE" } });
  expect(await ask(`{ reports ${"{ office { reports ".repeat(5)} { id } ${"} }".repeat(5)} }`)).toBe("QUERY_TOO_DEEP");
  expect(await ask(`{ ${Array.from({ length: 30 }, (_, at) => `a${at}: me { name }`).join(" ")} }`)).toBe("TOO_MANY_ALIASES");
  expect(await ask(`{ ${"me { name } ".repeat(1_000)} }`)).toBe("QUERY_TOO_LONG");
  expect((await desk.send(danang, "/desk/graphql?query={me{name}}")).status).toBe(405);
  expect(await post("query=%7Bme%7Bname%7D%7D", "application/x-www-form-urlencoded")).toMatchObject({ status: 415 });
  expect(await post('{"query":"{ me { name } }"}', "text/plain")).toMatchObject({ status: 415 });
  for (const body of ["", "[]", "null", "{", '{"query":1}', '[{"query":"{ me { name } }"}]']) expect((await post(body)).status).toBeGreaterThanOrEqual(400);
  expect(await post('{"query":"{ me { name } }"}')).toMatchObject({ status: 200, cache: "no-store", data: { me: { name: expect.any(String) } } });
});

test("while the database is away, questions and files are refused with 503 and DATABASE_AWAY", async () => {
  const away = await openDatabase({ url: "postgresql://nobody@127.0.0.1:1/nothing" });
  const alone = await serveDesk(away);
  const asked = await alone.send(danang, "/desk/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ reports { id } }" }),
  });
  expect([asked.status, await asked.json()]).toMatchObject([503, { errors: [{ extensions: { code: "DATABASE_AWAY" } }] }]);
  const file = await alone.send(danang, "/desk/evidence/eaaaaaaaaaaa");
  expect([file.status, await file.json()]).toMatchObject([503, { error: { code: "DATABASE_AWAY" } }]);
  await away.close();
});
