import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { publishRows } from "../fixtures/publish-rows.ts";
import { openServed } from "./ask.ts";
import { countCalls } from "./count-calls.ts";

const database = await openTestDatabase("migrated");
const { ask, refuse } = await openServed(database);
await publishRows(database, [{ value: 100 }]);

const readings = (work: () => Promise<unknown>) => countCalls(/\/graphql\/(language\/parser|validation\/validate)\.m?js$/, ["parseDocument", "validate"], work);
// Validated in two steps: the limits first.
const once = { parseDocument: 1, validate: 2 };
const never = { parseDocument: 0, validate: 0 };
const query = `query Teams($code: String!) { province(code: $code) { teams { value } } }`;

test("a document is parsed and validated when it comes for the first time, and not when it comes again, whatever its variables and the release", async () => {
  expect(await readings(() => ask(query, { code: "48" }))).toEqual(once);
  const again = async () => {
    for (const code of ["48", "01", "48"]) await ask(query, { code });
    await publishRows(database, [{ value: 101 }]);
    expect((await ask(query, { code: "48" })).province.teams.value).toBe(101);
  };
  expect(await readings(again)).toEqual(never);
});

test("a document that is too large with its fragments written out is parsed, and not validated at all", async () => {
  const fragments = Array.from({ length: 60 }, (_, at) => `fragment f${at} on Nation { teams { value } ${at < 58 ? `...f${at + 1} ...f${at + 2}` : ""} }`);
  const grown = `{ nation { ...f0 } } ${fragments.join(" ")}`;
  expect(await readings(async () => expect((await refuse(grown)).extensions.code).toBe("QUERY_TOO_REPETITIVE"))).toEqual({ parseDocument: 1, validate: 0 });
});

test("a document that is refused is not parsed and validated again either", async () => {
  const wrong = `{ province(code: "48") { teamz { value } } }`;
  expect(await readings(() => refuse(wrong))).toEqual(once);
  expect(await readings(() => refuse(wrong))).toEqual(never);
});
