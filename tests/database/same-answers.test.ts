import { readFileSync } from "node:fs";
import { openDatabase } from "@toso/api/database";
import exampleList from "@toso/api/examples.json" with { type: "json" };
import { schema as apiSchema } from "@toso/api/graphql";
import { buildYoga } from "@toso/api/server";
import fc from "fast-check";
import { buildSchema } from "graphql";
import { afterAll, expect, test } from "vitest";
import { makePlace } from "./open-test-database.ts";
import { everyField, reachEveryField } from "../fixtures/reach-every-field.ts";
import { anyDocument } from "../fuzz/any-document.ts";

/** Documents to ask; `pnpm test:nightly` asks for more. */
const documents = Math.ceil(Number(process.env["FUZZ_DOCUMENTS"] ?? 2_000) / 8);
/** A failed run prints its seed: given here again, it fails at the same document. */
const seed = Number(process.env["FUZZ_SEED"] ?? Date.now() % 2 ** 31);

interface Answer {
  data?: unknown;
  errors?: unknown[];
}

/** Opens one database of each engine with the same content; what it gives asks both, and returns what came of the embedded one, which must be what came of the other, byte for byte. */
async function openBoth(
  content: "tiny" | "dataset",
): Promise<(asked: { query: string; variables?: Record<string, unknown>; operationName?: string }) => Promise<Answer>> {
  const handlers = await Promise.all(
    (["pglite", "postgresql"] as const).map(async (engine) => {
      const place = await makePlace(content, engine);
      const database = await openDatabase(place.where);
      afterAll(async () => {
        await database.close();
        await place.remove();
      });
      return buildYoga(database);
    }),
  );
  return async (asked) => {
    const answers: { status: number; body: string }[] = [];
    for (const yoga of handlers) {
      const response = await yoga.fetch("http://localhost/graphql", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(asked),
      });
      answers.push({ status: response.status, body: await response.text() });
    }
    expect(answers[0], asked.query).toEqual(answers[1]);
    return JSON.parse(answers[0]!.body) as Answer;
  };
}

const askTiny = await openBoth("tiny");
const askDataset = await openBoth("dataset");

test("both engines answer every field of the schema the same, byte for byte", async () => {
  const fields = reachEveryField(apiSchema, "1.0.0");
  expect(fields.map(({ place }) => place).sort()).toEqual(everyField(apiSchema).sort());
  let answered = 0;
  for (const { query } of fields) if ((await askTiny({ query })).data) answered += 1;
  expect(answered).toBeGreaterThan(fields.length * 0.9);
});

test.each(exampleList.map(({ name, query, variables }) => ({ name, query, variables })))(
  "of the real dataset both engines answer the example $name the same, without an error",
  async ({ query, variables }) => {
    expect((await askDataset({ query, variables })).errors).toBeUndefined();
  },
);

test(
  `both engines answer ${documents} documents drawn by chance the same, byte for byte (FUZZ_SEED=${seed})`,
  { timeout: 60_000 + documents * 60 },
  async () => {
    const contract = buildSchema(readFileSync(new URL("../../packages/api/contract/schema.graphql", import.meta.url), "utf8"));
    let clean = 0;
    await fc.assert(
      fc.asyncProperty(anyDocument(contract), async (asked) => {
        if (!(await askTiny(asked)).errors) clean += 1;
      }),
      { seed, numRuns: documents, endOnFailure: true },
    );
    // Documents that nothing runs for would compare nothing.
    expect(clean).toBeGreaterThan(documents / 5);
  },
);
