import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSchema, parse, validate } from "graphql";
import { expect, test } from "vitest";
import { deskQuestions } from "../../packages/portal/src/views/report/desk-questions.ts";

const contract = readFileSync(fileURLToPath(new URL("../../packages/report/contract/schema.graphql", import.meta.url)), "utf8");

test("every question that the pages put to the desk is one that its contract answers", () => {
  const schema = buildSchema(contract);
  const wrong = Object.entries(deskQuestions).flatMap(([name, question]) => validate(schema, parse(question)).map(({ message }) => `${name}: ${message}`));
  expect(wrong).toEqual([]);
});
