import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateClient } from "@toso/prisma/generate";
import { fingerprint } from "../build/fingerprint.ts";
import { takeFreePort } from "./take-free-port.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const began = performance.now();
let stepNumber = 0;

/** Runs one step of the start, and prints its name, what came of it and how long it took. */
async function step<Result>(name: string, work: () => Result | Promise<Result>, outcome: (result: Result) => string): Promise<Result> {
  stepNumber += 1;
  process.stdout.write(`${stepNumber}/6 ${name} … `);
  const from = performance.now();
  const result = await work();
  console.log(`${outcome(result)} (${((performance.now() - from) / 1000).toFixed(1)} s)`);
  return result;
}

await step("Prisma client", generateClient, (fresh) => (fresh ? "generated" : "up to date"));

// Only now: these modules import what was just generated.
const { makeExplorer } = await import("@toso/api/server/explorer/make-explorer");
const { openDatabase } = await import("@toso/api/database/open-database");
const { placeOf } = await import("@toso/api/database/env");
const { readEnv } = await import("@toso/api/server/env");
const { migrate } = await import("@toso/api/database/migrate");
const { publishWhenNew } = await import("@toso/api/publish/publish-when-new");
const { describeFinding } = await import("@toso/api/publish/check/finding");
const { listenOptions } = await import("@toso/api/server/listen-options");
const { listen } = await import("@toso/api/server/server");
const { stopInOrder } = await import("@toso/api/server/stop-in-order");
const { openLog } = await import("@toso/api/server/open-log");

const { explainFaults } = await import("@toso/api/database/explain-faults");

const started = explainFaults();
await step("Explorer", makeExplorer, (fresh) => (fresh ? "made" : "up to date"));

let env = readEnv();
// Pages and files carry the address that they are served at, so the port is chosen before they are made.
if (env.PORT === 0 && !env.TOSO_SITE) {
  process.env.PORT = String(await takeFreePort(env.HOST));
  env = readEnv();
}
const log = openLog(env.LOG_LEVEL === "info" ? "warn" : env.LOG_LEVEL);

const database = await step(
  "Database",
  async () => {
    const opened = await openDatabase(placeOf(env));
    return { ...opened, migrations: await migrate(opened) };
  },
  ({ engine, migrations }) =>
    `${engine}, ${migrations.length ? `${migrations.length} ${migrations.length === 1 ? "migration" : "migrations"} applied` : "up to date"}`,
);

await step(
  "Release",
  async () => {
    const outcome = await publishWhenNew(database.prisma, here("../../../prisma/data"));
    if ("standing" in outcome) return { ...(await database.prisma.release.findFirstOrThrow({ orderBy: { id: "desc" } })), fresh: false };
    if (!outcome.published) throw new Error(`The dataset in prisma/data is not right:\n${outcome.findings.map(describeFinding).join("\n")}`);
    return { ...outcome.published.release, fresh: true };
  },
  ({ version, fresh }) => (fresh ? `${version} published` : `${version} is there already`),
);

const { portalDirectory } = await import("../build/portal-directory.ts");
const { siteAddress } = await import("../build/site-address.ts");
await step(
  "Portal",
  async () => {
    const stamp = `${portalDirectory}.stamp`;
    const releases = await database.prisma.release.findMany({ select: { version: true, checksum: true }, orderBy: { id: "asc" } });
    const print = fingerprint(
      [here(".."), here("../../api"), here("../../../prisma/data"), here("../../../pnpm-lock.yaml")],
      JSON.stringify([siteAddress, releases]),
    );
    if (existsSync(stamp) && existsSync(join(portalDirectory, "index.html")) && readFileSync(stamp, "utf8") === print) return false;
    const { buildPortal } = await import("../build/build.ts");
    await buildPortal(database);
    writeFileSync(stamp, print);
    return true;
  },
  (built) => (built ? "built" : "up to date"),
);

const { serveFiles } = await import("./serve-files.ts");
const listening = await step(
  "Server",
  () => listen({ database, log, ...listenOptions(env), fallback: serveFiles(portalDirectory) }),
  ({ address }) => `listens at ${address}`,
);

console.log(`\nReady after ${((performance.now() - began) / 1000).toFixed(1)} s. Stop with Ctrl+C.`);
console.log(`  Portal  ${listening.address}/`);
console.log(`  API     ${listening.address}/graphql`);
if (listening.metrics) console.log(`  Metrics ${listening.metrics}`);
started();
stopInOrder(async (listenOn) => {
  await listening.stop(listenOn);
  await database.close();
}, log);
