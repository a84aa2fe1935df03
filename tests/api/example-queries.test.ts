import { readFileSync } from "node:fs";
import { exampleList } from "@toso/api/example/example-queries";
import { buildYoga } from "@toso/api/yoga";
import { parse as parseCsv } from "csv-parse/sync";
import { parse, type OperationDefinitionNode } from "graphql";
import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";

const yoga = buildYoga(await openTestDatabase("dataset"));
const observations: Record<string, string>[] = parseCsv(readFileSync(new URL("../../prisma/data/observations.csv", import.meta.url), "utf8"), {
  columns: true,
});

async function run(path: string, body?: object) {
  const response = await yoga.fetch(`http://toso.test/graphql${path}`, {
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    ...(body && { method: "POST", body: JSON.stringify(body) }),
  });
  return { status: response.status, ...((await response.json()) as any) };
}

test("there are twelve examples, each with one operation of its own name and a title in both languages", () => {
  expect(new Set(exampleList.map(({ name }) => name)).size).toBe(12);
  for (const { name, query, titleVi, titleEn } of exampleList) {
    const [operation, ...others] = parse(query).definitions as OperationDefinitionNode[];
    expect(operation!.name!.value).toBe(name);
    expect(others).toEqual([]);
    expect(titleVi && titleEn && titleVi !== titleEn).toBe(true);
  }
});

test.each(exampleList.map(({ name, query, variables }) => ({ name, query, variables })))(
  "the example $name gives the same answer by its name and by its text, without an error",
  async ({ name, query, variables }) => {
    const search = new URLSearchParams({ variables: JSON.stringify(variables) });
    const byName = await run(`?name=${name}&${search}`);
    expect(byName.errors).toBeUndefined();
    expect(byName.status).toBe(200);
    for (const [field, value] of Object.entries(byName.data)) expect(value, field).not.toBeNull();
    expect(JSON.stringify(byName.data)).toMatch(/:("[^"]+"|\d)/);
    expect(await run("", { query, variables })).toEqual(byName);
    expect(await run("", { documentId: name, variables })).toEqual(byName);
    expect(await run("", { extensions: { persistedQuery: { version: 1, sha256Hash: name } }, variables })).toEqual(byName);
  },
);

test("a province by variable has the figure that stands in observations.csv", async () => {
  const { data } = await run(`?name=ProvinceByCode&variables=${encodeURIComponent('{"code":"lang-son"}')}`);
  const { value, period } = data.province.teams;
  const row = observations.find(
    (one) =>
      one.indicator === "teams" && one.area_scheme === "VN63" && one.area_code === data.province.code && one.period === period && Number(one.value) === value,
  );
  expect(row, JSON.stringify(data)).toBeDefined();
});

test("a name that is not kept is refused with the names that are", async () => {
  const { status, errors } = await run("?name=Provinc");
  expect(status).toBe(400);
  expect(errors[0].extensions).toMatchObject({ code: "UNKNOWN_EXAMPLE", given: "Provinc", nearest: ["Province"] });
  expect(errors[0].message).toContain("ProvinceByCode");
});
