import { readFileSync } from "node:fs";
import { schema } from "@toso/api/graphql";
import { schemaFile } from "@toso/prisma/schema-engine";
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isSpecifiedScalarType, type GraphQLField, type GraphQLInputField } from "graphql";
import { describe, expect, test } from "vitest";

const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith("__") && !isSpecifiedScalarType(type));

/** True where the text is a sentence: it has words and ends with a full stop. */
const isSentence = (text: string | null | undefined) => /\w.*\.$/s.test(text ?? "");

describe("every part of the API is described in a sentence", () => {
  test("each type", () => {
    expect(types.filter(({ description }) => !isSentence(description)).map(({ name }) => name)).toEqual([]);
  });

  test.each(types.filter((type) => isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)))(
    "each field of $name and each of its arguments",
    (type) => {
      const parts = Object.values<GraphQLField<unknown, unknown> | GraphQLInputField>(type.getFields()).flatMap((field) => [
        [field.name, field.description],
        ...("args" in field ? field.args.map((arg) => [`${field.name}(${arg.name})`, arg.description]) : []),
      ]);
      expect(parts.filter(([, description]) => !isSentence(description)).map(([name]) => name)).toEqual([]);
    },
  );

  test.each(types.filter(isEnumType))("each value of $name", (type) => {
    expect(
      type
        .getValues()
        .filter(({ description }) => !isSentence(description))
        .map(({ name }) => name),
    ).toEqual([]);
  });
});

describe("every part of the database is described in a sentence", () => {
  const blocks = [...readFileSync(schemaFile, "utf8").matchAll(/((?:^\/\/\/.*\n)*)^(model|enum) (\w+) \{\n([\s\S]*?)^\}/gm)].map(
    ([, comment, kind, name, body]) => ({ comment: comment!, kind: kind!, name: name!, body: body! }),
  );
  const models = blocks.filter(({ kind }) => kind === "model").map(({ name }) => name);
  const sentence = (comment: string | undefined) => isSentence((comment ?? "").replace(/^\s*\/\/\/ ?/, "").trim());

  test("schema.prisma has models and enums", () => {
    expect(models).toContain("Observation");
    expect(blocks.length).toBeGreaterThan(models.length);
  });

  test("each model and enum", () => {
    expect(blocks.filter(({ comment }) => !sentence(comment.trim().split("\n").at(-1))).map(({ name }) => name)).toEqual([]);
  });

  test.each(blocks)("each column or value of $kind $name", ({ body }) => {
    const lines = body.split("\n").map((line) => line.trim());
    // A field of another model's type is a relation, no column.
    const columns = lines
      .map((line, at) => ({ line, above: lines[at - 1] }))
      .filter(({ line }) => /^\w/.test(line) && !models.includes(/^\w+\s+(\w+)/.exec(line)?.[1] ?? ""));
    expect(columns.length).toBeGreaterThan(0);
    expect(columns.filter(({ above }) => !above?.startsWith("///") || !sentence(above)).map(({ line }) => line)).toEqual([]);
  });
});
