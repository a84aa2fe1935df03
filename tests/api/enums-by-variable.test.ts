import { schema } from "@toso/api/graphql";
import { buildYoga } from "@toso/api/server";
import { getNamedType, isCompositeType, isEnumType, isListType, getNullableType } from "graphql";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { writeArguments } from "../fixtures/reach-every-field.ts";

const yoga = buildYoga(await openTestDatabase("dataset"));
const send = async (query: string, variables?: object) => {
  const request = { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query, variables }) };
  const { data, errors } = (await (await yoga.fetch("http://localhost/graphql", request)).json()) as { data: unknown; errors?: { message: string }[] };
  return { data, errors: errors?.map(({ message }) => message) };
};

const places = Object.values(schema.getQueryType()!.getFields()).flatMap((field) =>
  field.args.flatMap((argument) => {
    const type = getNamedType(argument.type);
    return isEnumType(type)
      ? type.getValues().map((value) => ({ name: `${field.name}(${argument.name}: ${value.name})`, field, argument, value: value.name }))
      : [];
  }),
);

test.each(places)("$name by a variable answers as written in the query", async ({ field, argument, value }) => {
  const isList = isListType(getNullableType(argument.type));
  const inner = isCompositeType(getNamedType(field.type)) ? "{ __typename }" : "";
  const ask = (given: string) => `${field.name}${writeArguments(field, null, { [argument.name]: given })} ${inner}`;
  const written = await send(`{ ${ask(isList ? `[${value}]` : value)} }`);
  expect(await send(`query($given: ${String(argument.type)}) { ${ask("$given")} }`, { given: isList ? [value] : value })).toEqual(written);
  expect(written.errors?.join() ?? "").not.toMatch(/enum/);
});
