import { readFileSync } from "node:fs";
import { printContract } from "@toso/api/graphql";
import { expect, test } from "vitest";

test("the committed contract is what the API offers", () => {
  expect(printContract()).toBe(readFileSync(new URL("../../packages/api/contract/schema.graphql", import.meta.url), "utf8"));
});
