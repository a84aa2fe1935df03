import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { aboveTheDatabase, onOneEngine, rules, seenElsewhere } from "./one-engine.ts";

const named = Object.values(onOneEngine).flat();
const root = fileURLToPath(new URL("../", import.meta.url));
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** What makes a test one of the engine. Rows that are published before the first test are there to be read; those that a test publishes are what it looks at. */
const ofTheEngine: [what: string, pattern: RegExp][] = [
  ["publishes within a test", /^(?!await |export ).*\b(publishRows|publishDirectory|publishRelease|runRelease|publishTwice)\(/m],
  ["works with the rooms that publish, export or back up", /from "(@toso\/api|[./]+packages\/api\/src)\/(publish|export|backup)["/]/],
  ["writes SQL of its own", /\$(query|execute)Raw|\brunScript\b|from "pg"/],
  ["asks which engine it is", /inject\("engine"\)/],
  ["chooses an engine", /(makePlace|freshPlace)\([^)]*"(pglite|postgresql)"/],
];

/** Gives what makes a source text one of the engine. */
const reasons = (text: string) => ofTheEngine.filter(([, pattern]) => pattern.test(text)).map(([what]) => what);

/** The same of a file of rules, which may publish figures of its own to work with. */
const reasonsOfRules = (text: string) => reasons(text.replaceAll("publishRows(", "layOut("));

/** A file with all that it imports of the tests, but for what opens databases and writes rows for any test. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file) || /^(database|fixtures|\.\.)\//.test(file)) return seen;
  seen.add(file);
  for (const [, path] of read(file).matchAll(/from "(\.[^"]+\.ts)"/g)) withImports(normalize(join(dirname(file), path!)), seen);
  return seen;
}

test("each file that runs on one engine is there, once", () => {
  expect(named).toEqual([...new Set(named)]);
  const there = globSync("{api,publish,backup,report}/**/*.test.ts", { cwd: root });
  expect(named.filter((file) => !there.includes(file))).toEqual([]);
});

const findReasons = (file: string, reasonsOf: typeof reasons) => [...withImports(file)].flatMap((one) => reasonsOf(read(one)).map((what) => `${one} ${what}`));

test.each(Object.values(aboveTheDatabase).flat())("%s publishes nothing in its tests, writes no SQL and does not ask which engine it is", (file) => {
  expect(findReasons(file, reasons)).toEqual([]);
});

test.each(Object.values(rules).flat())("%s publishes rows at most, writes no SQL and does not ask which engine it is", (file) => {
  expect(findReasons(file, reasonsOfRules)).toEqual([]);
});

test.each(Object.values(seenElsewhere).flatMap((files: Record<string, string>) => Object.entries(files)))(
  "of what %s asks the database, %s asks the same, on both engines",
  (file, other) => {
    expect([file, other].map((one) => existsSync(join(root, one)))).toEqual([true, true]);
    expect(named).not.toContain(other);
  },
);

describe("the rule finds what is of the engine", () => {
  test.each([
    ["publish/changed-after-check.test.ts", "works with the rooms that publish, export or back up"],
    ["publish/command.test.ts", "publishes within a test"],
    ["api/changes.test.ts", "publishes within a test"],
    ["api/plans.test.ts", "writes SQL of its own"],
    ["api/faults.test.ts", "asks which engine it is"],
    ["backup/damage.test.ts", "writes SQL of its own"],
  ])("in %s: it %s", (file, what) => {
    expect(reasons(read(file))).toContain(what);
  });
});
