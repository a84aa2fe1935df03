import { readFileSync } from "node:fs";
import { buildYoga } from "@toso/api/server";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";

const database = await openTestDatabase("dataset");
const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
const block = (language: string) => new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)![1]!;

test("the query of the README gives the answer of the README", async () => {
  const response = await buildYoga(database).fetch("http://toso.test/graphql", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: block("graphql") }),
  });
  expect(await response.json()).toEqual(JSON.parse(block("json")));
});
