import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { readEnv } from "@toso/api/settings";
import { readDeskEnv } from "@toso/report/settings";
import type { Build } from "../build/describe-build.ts";
import { isBuilt, portalDirectory } from "../build/portal-directory.ts";
import { seconds, step } from "./print-steps.ts";
import { returnMemory } from "./return-memory.ts";
import { runPrepare } from "./run-prepare.ts";
import { takeFreePort } from "./take-free-port.ts";

const began = performance.now();
let env = readEnv();
const isDeskOn = readDeskEnv().TOSO_REPORTS !== "off";
// Pages and files carry the address that they are served at, so the port is chosen before they are made.
if (env.PORT === 0 && !env.TOSO_SITE) {
  process.env.PORT = String(await takeFreePort(env.HOST));
  env = readEnv();
}
const build = await runPrepare();
if (!build) process.exit(1);

// Only now: these modules import the client that was just generated. Of what publishes, exports, bundles and builds this process loads nothing.
const { explainFaults } = await import("@toso/api/errors");
const started = explainFaults();
const { openDatabase, placeOf } = await import("@toso/api/database");
const { listen, listenOptions, openLog, stopInOrder } = await import("@toso/api/server");
const { serveApi } = await import("../build/serve-api.ts");
const { runBuild } = await import("../build/run-build.ts");
const { servePortal } = await import("./serve-portal.ts");

const log = openLog(env.LOG_LEVEL === "info" ? "warn" : env.LOG_LEVEL);
const stands = existsSync(join(portalDirectory, "index.html"));
const portal = servePortal(stands ? realpathSync(portalDirectory) : null);
const { database, desk, listening } = await step(
  5,
  "Server",
  async () => {
    const database = await openDatabase(placeOf(env));
    const desk = isDeskOn ? (await import("@toso/report/configured")).openConfiguredDesk({ database, log, rebuild }) : null;
    return { database, desk, listening: await listen({ database, log, ...listenOptions(env), desk: desk?.answer, fallback: portal.answer }) };
  },
  ({ listening }) => `listens at ${listening.address}`,
);
desk?.listensAt(listening.address);
started();
let stopping = false;
let stopBuild = () => {};
stopInOrder(async (listenOn) => {
  stopping = true;
  stopBuild();
  await listening.stop(listenOn);
  await desk?.close();
  await database.close();
}, log);

/** Builds a portal and serves it from then on. */
async function makePortal(build: Build): Promise<void> {
  const api = await serveApi(database);
  try {
    const running = runBuild(build, `${api.address}/graphql`);
    stopBuild = running.stop;
    await running.whole;
    portal.switchTo(realpathSync(portalDirectory));
  } finally {
    await api.stop();
    returnMemory();
  }
}

/** Does the same for the newest release, once an editor has made one; what writes its folder is loaded only then. */
async function rebuild(): Promise<void> {
  const { describeBuild } = await import("../build/describe-build.ts");
  await makePortal(await describeBuild(database));
}

const from = performance.now();
const isUpToDate = isBuilt(build.print);
if (!isUpToDate) {
  const meanwhile = stands ? "the one before is served meanwhile" : "its pages say so meanwhile";
  console.log(`6/6 Portal … is built, ${meanwhile}`);
  try {
    await makePortal(build);
    console.log(`6/6 Portal … built (${seconds(from)} s)`);
  } catch (error) {
    if (!stopping) console.error(`6/6 Portal … failed (${seconds(from)} s): ${(error as Error).message}${stands ? " The one before is served." : ""}`);
  }
} else console.log(`6/6 Portal … up to date (${seconds(from)} s)`);

const isServed = isUpToDate || stands || existsSync(join(portalDirectory, "index.html"));
if (!stopping) {
  console.log(`\nReady after ${seconds(began)} s. Stop with Ctrl+C.`);
  if (isServed) console.log(`  Portal  ${listening.address}/`);
  console.log(`  API     ${listening.address}/graphql`);
  for (const hint of (await desk?.hints()) ?? []) console.log(hint);
  if (listening.metrics) console.log(`  Metrics ${listening.metrics}`);
}
