import { schema } from "@toso/api/graphql";
import { buildYoga } from "@toso/api/server";
import { getNamedType, isLeafType, isListType, getNullableType, isObjectType, type GraphQLField } from "graphql";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows } from "../fixtures/publish-rows.ts";
import { writeArguments } from "../fixtures/reach-every-field.ts";
import { collectLog } from "./collect-log.ts";

const database = await openTestDatabase("migrated");
await publishRows(database, [{ value: 100 }, { area: "VN63 48", indicator: "internet_users_pct", period: "2023", value: 80 }, { area: "VN63 49", value: 300 }]);
const { log, lines } = collectLog();
const yoga = buildYoga(database, log);

const numbers = [
  "1e308",
  "-1e308",
  "1e400",
  "-1e400",
  "1e15",
  "1e-308",
  "0",
  "-0",
  "-0.0",
  "-1",
  "2147483647",
  "-2147483648",
  "2147483648",
  "9007199254740993",
  "null",
];
const texts = [
  "",
  " ",
  "\u0000",
  "\\",
  "%",
  "_",
  "'; --",
  "${x}",
  "__proto__",
  "constructor",
  "toString",
  "\ud800",
  "\u{1f600}",
  "\u202e",
  "ﬁ",
  "đ̛",
  "a".repeat(1000),
  "0",
  "-1",
  "NaN",
  "1e308",
  "0001",
  "9999",
  "9999-12-31",
  "0001-01-01",
  "2024-02-30",
  "R1BDOlQ6WyJOOjEiXQ==",
];

type Field = GraphQLField<unknown, unknown>;
const roots = Object.values(schema.getQueryType()!.getFields());
const fieldsOf = (type: string) => (schema.getType(type) as unknown as { getFields(): Record<string, Field> }).getFields();
/** Every field with arguments, with what stands round it. */
const places: { name: string; field: Field; around: (inner: string) => string }[] = [
  ...roots.map((field) => ({ name: `Query.${field.name}`, field, around: (inner: string) => `{ ${inner} }` })),
  ...(
    [
      ["Nation", "nation"],
      ["Province", `province(code: "48")`],
      ["Indicator", `indicator(code: "teams")`],
      ["RateDefinition", "rates"],
      ["Group", `group(provinces: ["48"])`],
      ["PeerGroup", `peers(province: "48", strategy: SHARED_BORDER)`],
    ] as const
  ).flatMap(([type, parent]) =>
    Object.values(fieldsOf(type)).map((field) => ({ name: `${type}.${field.name}`, field, around: (inner: string) => `{ ${parent} { ${inner} } }` })),
  ),
].filter(({ field }) => field.args.length > 0);

/** Asks for every leaf of what a field gives. */
function leavesOf({ type }: Field): string {
  const of = getNamedType(type);
  if (!isObjectType(of)) return isLeafType(of) ? "" : "{ __typename }";
  const leaves = Object.values(of.getFields()).filter((field) => field.args.length === 0 && isLeafType(getNamedType(field.type)));
  const rows = of.name.endsWith("Connection") ? ["edges { cursor }"] : [];
  return `{ ${[...rows, ...leaves.map(({ name }) => name), "__typename"].join(" ")} }`;
}

async function send(query: string) {
  const response = await yoga.fetch("http://localhost/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { errors?: { message: string; extensions?: { code?: string } }[] };
}

test("the places are all fields with arguments that the schema has, but those of other areas", () => {
  const all = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith("__")
      ? Object.values(type.getFields())
          .filter(({ args }) => args.length > 0)
          .map(({ name }) => `${type.name}.${name}`)
      : [],
  );
  expect(all.filter((place) => !places.some(({ name }) => name === place) && !/^(Region|Commune)\.(figure|observations|series|change)$/.test(place))).toEqual(
    [],
  );
});

test.each(places)(
  "no number and no text as an argument of $name is a fault of ours, and each refusal has a code",
  { timeout: 240_000 },
  async ({ field, around }) => {
    lines.length = 0;
    for (const argument of field.args) {
      const of = getNamedType(argument.type).name;
      const values =
        of === "Int" || of === "Float"
          ? numbers
          : of === "String" || of === "Period" || of === "ID"
            ? texts.map((text) => JSON.stringify(text))
            : ["null", "0", "XX"];
      const isList = isListType(getNullableType(argument.type));
      for (const value of values) {
        const others: Record<string, string> = { [argument.name]: isList ? `[${value}]` : value };
        if (field.name === "whatItWouldTake") {
          others["level"] ??= argument.name === "target" || argument.name === "peer" ? "null" : "200";
          others["measure"] ??= '"teams"';
        }
        const query = around(`${field.name}${writeArguments(field, null, others)} ${leavesOf(field)}`);
        for (const { message, extensions } of (await send(query)).errors ?? []) {
          expect(extensions?.code, `${query}: ${message}`).toEqual(expect.any(String));
          expect(extensions?.code, query).not.toBe("INTERNAL_ERROR");
        }
      }
    }
    expect(lines).toEqual([]);
  },
);

test.each(["1e308", "1e400", "1e17"])("a level of %s comes to more than can be counted", async (level) => {
  for (const measure of ["teams", "internet_users_pct"])
    expect(await send(`{ whatItWouldTake(province: "48", measure: "${measure}", level: ${level}) { needed more formula } }`)).toMatchObject(
      measure === "teams" || level === "1e400" ? { errors: [{ extensions: { code: "BAD_LEVEL" } }] } : { data: { whatItWouldTake: { needed: null } } },
    );
});
