import { readFileSync } from "node:fs";
import fc from "fast-check";
import { buildSchema } from "graphql";
import { expect, onTestFinished, test } from "vitest";
import codes from "../../packages/api/contract/error-codes.json" with { type: "json" };
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows } from "../fixtures/publish-rows.ts";
import { anyWrongRequest } from "../fuzz/any-wrong-request.ts";
import { collectLog } from "./collect-log.ts";
import { listenWithoutGrace } from "./listen-without-grace.ts";

/** Requests to send; `pnpm test:nightly` asks for more. */
const requests = Number(process.env["FUZZ_DOCUMENTS"] ?? 1_000);
/** A failed run prints its seed: given here again, it fails at the same request. */
const seed = Number(process.env["FUZZ_SEED"] ?? Date.now() % 2 ** 31);

const database = await openTestDatabase("migrated");
const rows = [
  { area: "VN63 48", value: 100 },
  { area: "VN63 49", value: 300 },
  { area: "VN63 48", indicator: "internet_users_pct", period: "2023", value: 81.7 },
  { area: "VN VN", period: "2023-06", value: 1200 },
];
await publishRows(database, rows);
await publishRows(database, [{ area: "VN63 48", value: 101 }, ...rows.slice(1)]);
const schema = buildSchema(readFileSync(new URL("../../packages/api/contract/schema.graphql", import.meta.url), "utf8"));

/** Codes that this many wrong requests meet for certain. */
const common = [
  ...["GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED", "OPERATION_RESOLUTION_FAILURE", "BAD_REQUEST", "BAD_VARIABLES"],
  ...["BAD_PAGE", "BAD_CURSOR", "BAD_ID", "BAD_DATE", "UNKNOWN_CODE", "UNKNOWN_RELEASE"],
];

test(
  `each error of ${requests} wrong requests has a code of the contract, and none is a fault of ours (FUZZ_SEED=${seed})`,
  { timeout: 60_000 + requests * 60 },
  async () => {
    const { log, lines } = collectLog("error");
    const server = await listenWithoutGrace({ database, log });
    onTestFinished(() => server.stop());
    const met = new Set<string>();
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(anyWrongRequest(schema), fc.constantFrom("application/json", "application/graphql-response+json"), async ({ fault, body }, accept) => {
        const response = await fetch(`${server.address}/graphql`, {
          method: "POST",
          headers: { "content-type": "application/json", accept },
          body: JSON.stringify(body),
        });
        const { data, errors = [] } = (await response.json()) as { data?: unknown; errors?: { message: unknown; extensions?: { code?: unknown } }[] };
        if (errors.length > 0) refused += 1;
        for (const error of errors) {
          const code = error.extensions?.code;
          expect(Object.keys(codes), `${fault}: ${JSON.stringify(error)}`).toContain(code);
          expect(code, `${fault}: ${JSON.stringify(error)}`).not.toBe("INTERNAL_ERROR");
          expect(error.message, fault).toMatch(/\S/);
          met.add(String(code));
        }
        if (data == null) expect(errors, fault).not.toEqual([]);
        expect(response.status, fault).toBeLessThan(500);
      }),
      { seed, numRuns: requests, endOnFailure: true },
    );
    expect(lines).toEqual([]);
    // Requests that nothing is wrong with would show nothing.
    expect(refused).toBeGreaterThan(requests / 2);
    expect([...met]).toEqual(expect.arrayContaining(common));
  },
);
