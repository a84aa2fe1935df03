import { readFileSync } from "node:fs";
import { openDatabase } from "@toso/api/database";
import exampleList from "@toso/api/examples.json" with { type: "json" };
import { schema as apiSchema } from "@toso/api/graphql";
import { buildYoga } from "@toso/api/server";
import fc from "fast-check";
import { buildSchema } from "graphql";
import { afterAll, expect, test } from "vitest";
import { makePlace } from "./open-test-database.ts";
import { everyField, reachEveryField, reachTogether } from "../fixtures/reach-every-field.ts";
import { anyDocument } from "../fuzz/any-document.ts";

/** Documents to ask; `pnpm test:nightly` asks for more. */
const documents = Math.ceil(Number(process.env["FUZZ_DOCUMENTS"] ?? 2_000) / 8);
/** A failed run prints its seed: given here again, it fails at the same document. */
const seed = Number(process.env["FUZZ_SEED"] ?? Date.now() % 2 ** 31);

interface Asked {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}

interface Answer {
  data?: unknown;
  errors?: unknown[];
}

/** Opens one database of each engine with the same content; what it gives asks both, and returns the answers of the embedded one and of the other. */
async function openBoth(content: "tiny" | "dataset"): Promise<(asked: Asked) => Promise<{ status: number; body: string }[]>> {
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
    return answers;
  };
}

/** Asks both engines and returns what came of the embedded one, which must be what came of the other, byte for byte. */
const asSame =
  (ask: Awaited<ReturnType<typeof openBoth>>) =>
  async (asked: Asked): Promise<Answer> => {
    const [one, other] = await ask(asked);
    expect(one, asked.query).toEqual(other);
    return JSON.parse(one!.body) as Answer;
  };

const tiny = await openBoth("tiny");
const askTiny = asSame(tiny);
const askDataset = asSame(await openBoth("dataset"));

test("both engines answer every field of the schema the same, byte for byte", async () => {
  const alone = new Map(reachEveryField(apiSchema, "1.0.0").map(({ place, query }) => [place, query]));
  expect([...alone.keys()].sort()).toEqual(everyField(apiSchema).sort());
  const together = reachTogether(apiSchema, "1.0.0", 10);
  expect(together.flatMap(({ places }) => places).sort()).toEqual([...alone.keys()].sort());
  let answered = 0;
  for (const { places, query } of together) {
    const [one, other] = await tiny({ query });
    const { data, errors } = JSON.parse(one!.body) as Answer;
    // A difference is told of the field that makes it; and the error of one field may take the answers of others away.
    if (places.length > 1 && (one!.body !== other!.body || errors))
      for (const place of places) answered += (await askTiny({ query: alone.get(place)! })).data ? 1 : 0;
    else if (data) answered += places.length;
    expect(one, query).toEqual(other);
  }
  expect(answered).toBeGreaterThan(alone.size * 0.9);
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
