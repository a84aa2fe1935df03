import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "@toso/api/database";
import { expect, test } from "vitest";
import { startScript } from "../publish/run-process.ts";
import { freshPlace, look } from "./open-test-database.ts";
import { takeSnapshot } from "./take-snapshot.ts";

/** A folder of an embedded database that nobody has open, removed after the test. */
async function makeFolder(content: "dataset" | "blank"): Promise<string> {
  return (await freshPlace(content, "pglite")).where.directory!;
}

/** Starts a process that opens the folder; returns what it said first. */
async function openElsewhere(directory: string) {
  const running = startScript(fileURLToPath(new URL("open-and-wait.ts", import.meta.url)), [directory], { env: {} });
  return { running, said: await new Promise<string>((resolve) => running.onLine(resolve)) };
}

test.each([
  ["began to note in the folder that it is open", (directory: string) => join(directory, "postmaster.pid")],
  ["began to note beside the folder that it is open", (directory: string) => `${directory}.lock`],
])("a process that was killed when it %s leaves a database that opens, whole", async (_, noteIn) => {
  const directory = await makeFolder("dataset");
  const before = await look({ where: { directory } }, takeSnapshot);
  writeFileSync(noteIn(directory), "");
  expect(await look({ where: { directory } }, takeSnapshot)).toEqual(before);
  expect(existsSync(noteIn(directory))).toBe(false);
});

test("a process that was killed while it made the database leaves nothing that stands in the way of the next one", async () => {
  const directory = await makeFolder("blank");
  mkdirSync(join(directory, "base", "1"), { recursive: true });
  writeFileSync(join(directory, "PG_VERSION"), "18\n");
  writeFileSync(`${directory}.unfinished`, "");
  expect(await look({ where: { directory } }, ({ prisma }) => prisma.$queryRaw`SELECT 1 AS one`)).toEqual([{ one: 1 }]);
  expect(existsSync(`${directory}.unfinished`)).toBe(false);
});

test("a folder with something else in it is refused, told what to do, and left as it is", async () => {
  const directory = await makeFolder("blank");
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, "letter.txt"), "Dear all");
  await expect(openDatabase({ directory })).rejects.toThrow(/holds no database and is not empty.*TOSO_DATABASE_DIR/);
  expect([readdirSync(directory), readFileSync(join(directory, "letter.txt"), "utf8")]).toEqual([["letter.txt"], "Dear all"]);
  expect(existsSync(`${directory}.lock`)).toBe(false);
});

test("of two processes that open the folder of a killed one at the same time one gets it, and the other is told which", async () => {
  const directory = await makeFolder("dataset");
  const first = await openElsewhere(directory);
  first.running.process.kill("SIGKILL");
  await first.running.ended;
  expect(existsSync(`${directory}.lock`)).toBe(true);
  const both = await Promise.all([openElsewhere(directory), openElsewhere(directory)]);
  const [winner, ...others] = both.filter(({ said }) => said === "open");
  expect(others).toEqual([]);
  const loser = both.find((one) => one !== winner)!;
  expect(loser.said).toContain(`is open in process ${winner!.running.process.pid}.`);
  // A killed process does not give the folder back; this one is the last.
  winner!.running.process.kill("SIGKILL");
  await winner!.running.ended;
});
