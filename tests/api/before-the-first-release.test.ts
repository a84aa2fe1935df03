import { expect, test } from "vitest";
import { openTestDatabase } from "../database/open-test-database.ts";
import { openApi } from "./ask.ts";

const { ask, refuse } = openApi(await openTestDatabase("migrated"));

test.each([
  "nation { nameVi }",
  "provinces { totalCount }",
  `province(code: "48") { nameVi }`,
  "indicators { code }",
  "skills { code }",
  "release { version }",
  `reconciliation(indicator: "teams") { sum }`,
])("before anything was published %s is refused, and the refusal says how to publish", async (field) => {
  const { message, extensions } = await refuse(`{ ${field} }`);
  expect(extensions.code).toBe("NO_RELEASE");
  expect(message).toContain("pnpm release:publish");
});

test("before anything was published the list of releases is empty", async () => {
  expect(await ask("{ releases { version } }")).toEqual({ releases: [] });
});
