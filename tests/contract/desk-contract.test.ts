import { readFileSync } from "node:fs";
import { schema as publicSchema } from "@toso/api/graphql";
import { printContract } from "@toso/report";
import { buildSchema, getNamedType, isEnumType, isInputObjectType, isObjectType, isSpecifiedScalarType } from "graphql";
import { expect, test } from "vitest";

const contract = readFileSync(new URL("../../packages/report/contract/schema.graphql", import.meta.url), "utf8");
const desk = buildSchema(contract);
const own = Object.values(desk.getTypeMap()).filter(({ name }) => !name.startsWith("__"));

test("the committed contract of the desk is what it offers", () => {
  expect(printContract()).toBe(contract);
});

test("every type, field, argument and value of the desk is described in a sentence", () => {
  const parts = own
    .filter((type) => !isSpecifiedScalarType(type))
    .flatMap((type): [string, string | null | undefined][] => [
      [type.name, type.description],
      ...(isEnumType(type) ? type.getValues().map(({ name, description }): [string, typeof description] => [`${type.name}.${name}`, description]) : []),
      ...(isObjectType(type) || isInputObjectType(type)
        ? Object.values(type.getFields()).flatMap((field): [string, string | null | undefined][] => [
            [`${type.name}.${field.name}`, field.description],
            ...(isObjectType(type) ? type.getFields()[field.name]!.args : []).map((arg): [string, string | null | undefined] => [
              `${type.name}.${field.name}(${arg.name})`,
              arg.description,
            ]),
          ])
        : []),
    ]);
  expect(parts.length).toBeGreaterThan(80);
  expect(parts.filter(([, description]) => !/\w.*\.$/s.test(description ?? "")).map(([name]) => name)).toEqual([]);
});

test("the public API stays read-only, and knows no report, no office, no evidence and no person", () => {
  expect(publicSchema.getMutationType()).toBeUndefined();
  const ofReports = own.filter((type) => isObjectType(type) && !["Query", "Mutation"].includes(type.name)).map(({ name }) => name);
  expect(ofReports).toEqual(expect.arrayContaining(["Report", "Office", "Evidence", "ReportEvent", "Me"]));
  const open = Object.values(publicSchema.getTypeMap());
  expect(open.filter(({ name }) => ofReports.includes(name)).map(({ name }) => name)).toEqual([]);
  const fields = open.filter(isObjectType).flatMap((type) => Object.values(type.getFields()));
  expect(
    fields.filter(({ name, type }) => /email|report(s|ed)?$|office|evidence/i.test(name) && !isSpecifiedScalarType(getNamedType(type))).map(({ name }) => name),
  ).toEqual([]);
});
