import examples from "@toso/api/examples.json" with { type: "json" };
import queryLimits from "@toso/api/limits.json" with { type: "json" };
import { afterAll, describe, expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { collectLog } from "./collect-log.ts";
import { listenWithoutGrace } from "./listen-without-grace.ts";

const { log, lines } = collectLog("debug");
const server = await listenWithoutGrace({ database: await openTestDatabase("dataset"), log });
afterAll(() => server.stop());

async function send(query: string, accept = "application/json", variables: unknown = {}) {
  const body = JSON.stringify({ query, variables });
  const response = await fetch(`${server.address}/graphql`, { method: "POST", headers: { "content-type": "application/json", accept }, body });
  return { status: response.status, text: await response.text() };
}

/** The definition of its indicator for each figure of all, so often. */
const definitions = (times: number) =>
  `{ indicators { provinceFigures { figure { indicator { ${Array.from({ length: times }, (_, place) => `a${place}: definitionVi`).join(" ")} } } } } }`;

describe("the limit on the bytes of an answer", () => {
  const maximum = queryLimits.answerBytes;

  test("lets an answer of millions of bytes pass whole", async () => {
    const { status, text } = await send(definitions(12));
    expect(status).toBe(200);
    expect(Buffer.byteLength(text)).toBeGreaterThan(maximum / 2);
    expect(Buffer.byteLength(text)).toBeLessThan(maximum);
    expect(JSON.parse(text).data.indicators[0].provinceFigures).toHaveLength(63);
  });

  test.each(["application/json", "application/graphql-response+json"])(
    "refuses a larger one with RESPONSE_TOO_LARGE, its cost and what to do, in %s",
    async (accept) => {
      const { status, text } = await send(definitions(24), accept);
      expect(status).toBe(400);
      const { data, errors, extensions } = JSON.parse(text);
      expect(data).toBeUndefined();
      expect(errors).toHaveLength(1);
      expect(errors[0].extensions).toEqual({ code: "RESPONSE_TOO_LARGE", maximum });
      for (const said of [String(maximum), "first", "/data/latest/"]) expect(errors[0].message).toContain(said);
      expect(extensions.cost.requested).toBeGreaterThan(100_000);
    },
  );

  test("is no fault of ours: a query whose answer could not even be one text is refused like the rest", async () => {
    const letters = (place: number) => `b${place}`.padEnd(queryLimits.nameLength, "b");
    const many = `{ ${Array.from({ length: 20 }, (_, root) => `r${root}: indicators { ...F }`).join(" ")} } fragment F on Indicator { provinceFigures { ${letters(0)}: __typename } }`;
    expect(JSON.parse((await send(many)).text).errors[0].extensions.code).toBe("QUERY_TOO_COSTLY");
    expect(lines.filter(({ level }) => level >= 50)).toEqual([]);
  });
});

test.each(examples.map(({ name, query, variables }) => [name, query, variables] as const))(
  "%s is written piece by piece as it would be in one go",
  async (_name, query, variables) => {
    const { text } = await send(query, undefined, variables);
    expect(JSON.stringify(JSON.parse(text))).toBe(text);
  },
);

test.each([
  ["an empty list", `{ provinces(search: "zzzz") { nodes { code } totalCount } }`],
  ["a refusal beside data", `{ nation { code } province(code: "nowhere") { code } }`],
  ["fields named like what every object has", `{ toJSON: nation { toJSON: code constructor: nameVi __proto__: nameEn } }`],
  ["Vietnamese letters and quotes in all rows", `{ provinces { nodes { nameVi slug teams { value source { title } } } } }`],
])("%s is written as it would be in one go", async (_what, query) => {
  const { text } = await send(query);
  expect(text).not.toContain("undefined");
  expect(JSON.stringify(JSON.parse(text))).toBe(text);
});
