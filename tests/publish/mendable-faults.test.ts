import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { freshPlace, look } from "../database/open-test-database.ts";
import { freePort } from "../database/start-server.ts";
import { urlOf } from "../database/server-database.ts";
import { realDataset } from "../fixtures/write-dataset.ts";
import { folderCommand, releaseCommand, serverScript } from "../fixtures/scripts.ts";
import { runRelease, startScript } from "./run-process.ts";

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "toso-mendable-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs the server with these settings until it ends, which it must by itself, and returns what it said. */
async function start(env: Record<string, string>) {
  const { code, signal, stdout, stderr } = await startScript(serverScript, [], { env }).ended;
  expect([code, signal]).toEqual([1, null]);
  // A sentence, or the few lines of settings: no stack, no password.
  expect(stderr).not.toMatch(/\n\s+at |node:internal/);
  expect(stdout + stderr).not.toContain("a-secret");
  return stderr.trim();
}

const withServer = (change: (url: URL) => void) => {
  const url = new URL(inject("prepared").server);
  change(url);
  return url.href;
};

describe.runIf(inject("engine") === "postgresql")("the server ends with a sentence and exit code 1", () => {
  test("where the settings are wrong", async () => {
    expect(await start({ DATABASE_URL: "mysql://me:a-secret@host/db", PORT: "70000" })).toMatch(/^The environment is not right:\n.*PORT|DATABASE_URL/s);
    expect(await start({ DATABASE_URL: "postgres://me@host/db", DATABASE_PASSWORD_FILE: "/nowhere" })).toMatch(/names \/nowhere, which cannot be read/);
  });

  test("where the database refuses the password", async () => {
    expect(await start({ DATABASE_URL: withServer((url) => (url.password = "a-secret")) })).toMatch(
      /^The database server refuses the user or its password .*Check DATABASE_URL/,
    );
  });

  test("where the database is not there", async () => {
    expect(await start({ DATABASE_URL: urlOf(inject("prepared").server, "nobody_made_it") })).toMatch(/^The database is not there .*createdb/);
  });

  test("where nobody answers at the address of the database", async () => {
    const port = await freePort();
    expect(await start({ DATABASE_URL: `postgres://me:a-secret@127.0.0.1:${port}/db` })).toMatch(`Nobody answers at 127.0.0.1:${port}`);
  });

  test("where something else than PostgreSQL answers at the address of the database", async () => {
    const other = createHttpServer((_request, response) => response.end()).listen(0, "127.0.0.1");
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    expect(await start({ DATABASE_URL: `postgres://me:a-secret@127.0.0.1:${port}/db` })).toMatch(/does not speak as PostgreSQL does\. Check DATABASE_URL/);
  });

  test("where its port is taken", async () => {
    const place = await freshPlace("migrated");
    const other = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void other.close());
    await new Promise((resolve) => other.once("listening", resolve));
    const { port } = other.address() as AddressInfo;
    expect(await start({ ...place.env, PORT: String(port) })).toBe(
      `Port ${port} at 127.0.0.1 is taken. Stop what listens there, or set PORT (for metrics TOSO_METRICS_PORT) to another one.`,
    );
  });

  test("where the folder of the embedded database cannot be made, or holds something else", async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, "file"), "");
    expect(await start({ TOSO_DATABASE_DIR: join(folder, "file", "database") })).toMatch(/is a file, where a folder is needed/);
    expect(await start({ TOSO_DATABASE_DIR: "/proc/toso" })).toMatch(/^\/proc\S* cannot be made: no file or folder can be made there/);
    expect(await start({ TOSO_DATABASE_DIR: folder })).toMatch(/holds no database and is not empty/);
  });
});

test.runIf(inject("engine") === "postgresql")(
  "a publisher whose database has no room left ends with a sentence, and the release before stands; with room again it publishes",
  async () => {
    const place = await freshPlace("migrated");
    await look(place, ({ runScript }) =>
      runScript(`CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE EXCEPTION 'could not extend file "base/1/2": No space left on device' USING ERRCODE = 'disk_full'; END $$;
        CREATE TRIGGER full_disk BEFORE INSERT ON "Source" FOR EACH ROW EXECUTE FUNCTION full_disk();`),
    );
    const { code, stderr } = await runRelease(place, "publish", realDataset);
    expect([code, stderr.trim()]).toEqual([
      1,
      'The disk of the database is full (could not extend file "base/1/2": No space left on device). What was published before stands as it was. Make room there and do the same again.',
    ]);
    await look(place, ({ runScript }) => runScript(`DROP TRIGGER full_disk ON "Source";`));
    expect((await runRelease(place, "publish", realDataset)).code).toBe(0);
  },
);

test("a release folder that cannot be written ends with a sentence: below a file, and beyond what a file may hold", async () => {
  const place = await freshPlace("dataset");
  const folder = makeFolder();
  writeFileSync(join(folder, "file"), "");
  const below = await startScript(folderCommand, [join(folder, "file")], place).ended;
  expect([below.code, below.stderr]).toEqual([
    1,
    expect.stringMatching(/^\/.* cannot be made: a part of its path is a file, not a folder\. Name another folder\.\n$/),
  ]);
  if (inject("engine") === "pglite") return;
  const { status, stderr } = spawnSync("sh", ["-c", 'ulimit -f 40; exec "$@"', "sh", process.execPath, folderCommand, join(folder, "limited")], {
    env: { ...process.env, ...place.env },
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^A file may not grow as far as needed: .*ulimit -f.*\n$/)]);
});

test("a folder of files from a database without tables ends with a sentence that says how to fill it", async () => {
  const { code, stderr } = await startScript(folderCommand, [makeFolder()], await freshPlace("empty")).ended;
  expect([code, stderr.trim()]).toEqual([
    1,
    "Nothing has been published yet: the database has no tables. Publish a dataset with: pnpm release:publish prisma/data",
  ]);
});

test("any other fault keeps its stack", async () => {
  const place = await freshPlace("migrated");
  await look(place, ({ runScript }) => runScript(`DROP TABLE "Release" CASCADE;`));
  const { code, stderr } = await startScript(releaseCommand, ["publish", realDataset], place).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/\n\s+at .*publish-directory/);
});
