import { serverAudits } from "graphql-http";
import { afterAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { listenWithoutGrace } from "../api/listen-without-grace.ts";

const server = await listenWithoutGrace({ database: await openTestDatabase("dataset") });
afterAll(() => server.stop());
const audits = serverAudits({ url: `${server.address}/graphql` });

test("the audit suite of GraphQL over HTTP asks for things that must, should and may be", () => {
  expect(new Set(audits.map(({ name }) => name.split(" ")[0]))).toEqual(new Set(["MUST", "SHOULD", "MAY"]));
});

describe("GraphQL over HTTP", () => {
  test.each(audits.map((audit) => ({ ...audit, name: `${audit.id}: ${audit.name}` })))("$name", async ({ fn }) => {
    const result = await fn();
    expect(result.status, "reason" in result ? result.reason : "").toBe("ok");
  });
});
