import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openDatabase } from "@toso/api/database";
import { readEnv } from "@toso/api/settings";
import { openLog } from "@toso/api/server";
import { afterAll, expect, inject, test } from "vitest";
import { createOnServer, dropOnServer, urlOf } from "../database/server-database.ts";
import { folderCommand, releaseCommand, serverScript } from "../fixtures/scripts.ts";
import { realDataset } from "../fixtures/write-dataset.ts";
import { startScript } from "../publish/run-process.ts";

const secret = "Bi-mat+63tinh";
const commands = {
  "the API": [serverScript],
  "release:check": [releaseCommand, "check", realDataset],
  "release:folder": [folderCommand, tmpdir()],
  "the portal's build": [fileURLToPath(import.meta.resolve("@toso/portal/build"))],
};

/** A server that answers, with a password that is wrong. */
function wrongPassword(): string {
  const url = new URL(inject("prepared").server);
  url.password = secret;
  return url.href;
}

const addresses: Record<string, () => string> = {
  "an address that cannot be read": () => `postgres://toso:${secret}@database:port/toso`,
  "a password that is wrong": wrongPassword,
};

// Of the API with other addresses publish/mendable-faults.test.ts says the same.
const cases = Object.keys(commands).flatMap((command) =>
  Object.keys(addresses).flatMap((address) => (command === "the API" && address === "a password that is wrong" ? [] : [[command, address] as const])),
);

test.each(cases)("%s with %s ends with a fault that says why and shows no password", async (command, address) => {
  const [script, ...args] = commands[command as keyof typeof commands];
  const DATABASE_URL = addresses[address]!();
  const { code, stdout, stderr } = await startScript(script!, args, { env: { DATABASE_URL, PORT: "0", TOSO_SITE: "https://example.org" } }).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/DATABASE_URL|ECONNREFUSED|reach database|authentication failed/i);
  expect(stdout + stderr).not.toContain(secret);
});

test("an address that cannot be read is refused with an example, for all settings at once", () => {
  const read = () => readEnv({ DATABASE_URL: `postgres://toso:${secret}@database:port/toso`, PORT: "many" });
  expect(read).toThrow(/postgres:\/\/user@host:5432\/database[\s\S]*PORT/);
  expect(read).not.toThrow(secret);
});

const folder = mkdtempSync(join(tmpdir(), "toso-secrets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const keep = (name: string, content: string) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

test("a password in a file opens the database, whatever signs it is made of", async () => {
  const { server, prefix } = inject("prepared");
  const name = `${prefix}secret`;
  await createOnServer(server, name);
  const admin = await openDatabase({ url: urlOf(server, name) });
  const odd = "a/b:c@d%20 é'\"?#";
  try {
    await admin.runScript(`CREATE ROLE "${name}" LOGIN PASSWORD '${odd.replaceAll("'", "''")}';`);
    const url = new URL(urlOf(server, name));
    url.username = name;
    url.password = "";
    const env = readEnv({ DATABASE_URL: url.href, DATABASE_PASSWORD_FILE: keep("password", `${odd}\n`) });
    const database = await openDatabase({ url: env.DATABASE_URL });
    expect(await database.prisma.$queryRaw`SELECT current_user::text AS name`).toEqual([{ name }]);
    await database.close();
  } finally {
    await admin.close();
    await dropOnServer(server, name);
    const last = await openDatabase({ url: server });
    await last.runScript(`DROP ROLE IF EXISTS "${name}";`);
    await last.close();
  }
});

test("a password file that is empty or not there is refused by its name", () => {
  const read = (file: string) => () => readEnv({ DATABASE_URL: "postgres://toso@database/toso", DATABASE_PASSWORD_FILE: file });
  expect(read(keep("empty", "\n"))).toThrow(/DATABASE_PASSWORD_FILE names .*empty, which is empty/);
  expect(read(join(folder, "none"))).toThrow(/none/);
});

test("the log hides secret fields, and passwords inside of text", () => {
  const lines: string[] = [];
  const log = openLog("info", { write: (line) => void lines.push(line) });
  const address = `postgresql://toso:${secret}@database:5432/toso`;
  const fault = Object.assign(new Error(`Cannot open ${address}`), { connectionString: address, input: address, config: { password: secret } });
  log.error({ err: fault, request: { headers: { authorization: secret, cookie: secret } }, password: secret }, `At ${address}, again: ${address}`);
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain(secret);
  expect(JSON.parse(lines[0]!)).toMatchObject({
    msg: expect.stringMatching(/^At postgresql:\/\/toso:\[hidden\]@database:5432\/toso, again: postgresql:\/\/toso:\[hidden\]@database/),
    err: { message: expect.stringContaining("[hidden]@database"), stack: expect.stringContaining("no-secrets.test.ts") },
  });
});

test("the log keeps addresses without a password whole", () => {
  const lines: string[] = [];
  openLog("info", { write: (line) => void lines.push(line) }).info({ address: "http://127.0.0.1:4000/graphql", at: "a@b" }, "It listens at http://[::1]:4000/");
  expect(JSON.parse(lines[0]!)).toMatchObject({ address: "http://127.0.0.1:4000/graphql", at: "a@b", msg: "It listens at http://[::1]:4000/" });
});
