import { schema } from "@toso/api/graphql";
import { buildYoga } from "@toso/api/server";
import { getNamedType, getNullableType, isCompositeType, isListType, isObjectType, isRequiredArgument, type GraphQLArgument } from "graphql";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { writeArguments } from "../fixtures/reach-every-field.ts";

const database = await openTestDatabase("dataset");
const yoga = buildYoga(database);
const send = async (query: string) => {
  const request = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query }) };
  return (await (await yoga.fetch("http://localhost/graphql", request)).json()) as { data?: any; errors?: { extensions: { code: string } }[] };
};

/** What stands round the fields of a type. */
const around: Record<string, string> = {
  Query: "",
  Nation: "nation",
  Region: `region(code: "MRD")`,
  Province: `province(code: "48")`,
  Indicator: `indicator(code: "teams")`,
  RateDefinition: "rates",
  PeerGroup: `peers(province: "48", strategy: SHARED_BORDER)`,
};
/** An empty search is what a search box sends before anybody types. */
const takenForAll = ["Query.provinces(search:)"];
/** The dataset has no communes yet, so there is no field to refuse; their field is that of every area. */
const withoutRow = (name: string) => name.startsWith("Commune.observations(");

const isText = ({ type }: GraphQLArgument) => ["String", "ID", "Period"].includes(getNamedType(type).name);
const places = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type) && !type.name.startsWith("__")
    ? Object.values(type.getFields()).flatMap((field) =>
        field.args
          .filter((argument) => isText(argument) && !isRequiredArgument(argument))
          .map((argument) => ({ name: `${type.name}.${field.name}(${argument.name}:)`, type: type.name, field, argument })),
      )
    : [],
);
const codes: Record<string, string> = {
  release: "UNKNOWN_RELEASE",
  version: "UNKNOWN_RELEASE",
  since: "UNKNOWN_RELEASE",
  after: "BAD_CURSOR",
  before: "BAD_CURSOR",
};

test.each(places.filter(({ name }) => !takenForAll.includes(name) && !withoutRow(name)))(
  "an empty text as $name is refused, and not taken for all",
  async ({ type, field, argument }) => {
    const others: Record<string, string> = { [argument.name]: isListType(getNullableType(argument.type)) ? `[""]` : `""` };
    if (field.name === "whatItWouldTake" && ["target", "peer"].includes(argument.name)) others["level"] = "null";
    const inner = `${field.name}${writeArguments(field, null, others)} ${isCompositeType(getNamedType(field.type)) ? "{ __typename }" : ""}`;
    const parent = around[type]!;
    const query = parent === "" ? `{ ${inner} }` : `{ ${parent} { ${inner} } }`;
    const { errors = [] } = await send(query);
    const wanted = codes[argument.name] ?? (getNamedType(argument.type).name === "Period" ? "BAD_DATE" : "UNKNOWN_CODE");
    expect([...new Set(errors.map(({ extensions }) => extensions.code))], query).toEqual([wanted]);
  },
);

test("an empty search finds all provinces", async () => {
  expect((await send(`{ provinces(search: "") { totalCount } }`)).data.provinces.totalCount).toBe(63);
});
