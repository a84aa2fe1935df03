import { exampleQueries } from "@toso/api/example-queries";
import { buildYoga } from "@toso/api/yoga";
import { parse, type OperationDefinitionNode } from "graphql";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";

const yoga = buildYoga(await openTestDatabase("dataset"));
const operations = parse(exampleQueries).definitions as OperationDefinitionNode[];
const names = operations.map(({ name }) => name?.value);

test("each example query has a name of its own", () => {
  expect(names).not.toContain(undefined);
  expect(new Set(names).size).toBe(names.length);
});

/** Returns every list and every leaf in an answer. */
function parts(value: unknown): unknown[] {
  if (Array.isArray(value)) return [value, ...value.flatMap(parts)];
  return value !== null && typeof value === "object" ? Object.values(value).flatMap(parts) : [value];
}

test.each(names)("the example query %s, sent as GraphiQL sends it, gives figures of the dataset and no error", async (operationName) => {
  const response = await yoga.fetch("http://localhost/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: exampleQueries, operationName }),
  });
  const { data, errors } = await response.json();
  expect(errors).toBeUndefined();
  for (const [field, value] of Object.entries(data)) expect(value, field).not.toBeNull();
  const all = parts(data);
  expect(all.some((part) => typeof part === "string" || typeof part === "number")).toBe(true);
});
