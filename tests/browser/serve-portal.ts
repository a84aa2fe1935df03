import { existsSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { freePort } from "../database/start-server.ts";
import { memoryOf, type Memory } from "../database/memory-of.ts";
import { startArguments } from "../fixtures/scripts.ts";
import { unpackBrowser } from "./launch-browser.ts";
import { startNode, type Started } from "./start-node.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the portal and API under test, without a slash at the end. */
    portal: string;
    /** Answers when the portal is served, with what was seen then, a `Served` as JSON. */
    portalGate: string;
  }
}

/** What was seen when the portal was served and nobody had asked for anything. */
export interface Served {
  /** What the process that serves it held; null where the system does not say. */
  memory: Memory | null;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const output = fileURLToPath(new URL("../output/", import.meta.url));

/**
 * Runs the start command as a reader of the README would, with a database and a portal folder of its own, for all browser tests; stops it at the end. The database holds an
 * earlier release too, so that the portal has a past to tell. Returns at once, for other tests can run meanwhile: who asks the gate is answered when the portal is served, with
 * 200, or with what went wrong.
 */
export default async function servePortal(project: TestProject): Promise<() => Promise<void>> {
  await unpackBrowser();
  const port = await freePort();
  let running: Started | undefined;
  const start = (args: string[], env: Record<string, string> = {}) => (running = startNode(args, env));
  const served = (async () => {
    const { code, printed } = await start([`${root}tests/browser/publish-earlier-release.ts`, `${output}database`]).ended;
    if (code !== 0) throw new Error(`The earlier release could not be published:\n${printed()}`);
    // Folders of releases never change once written; those of a run are its own.
    rmSync(`${output}releases`, { recursive: true, force: true });
    const serving = start(startArguments, {
      PORT: String(port),
      // Not where it is served, which is another each time: the portal that a run before has built stands.
      TOSO_SITE: "http://127.0.0.1:4000",
      // All tests come from one address.
      TOSO_RATE: "off",
      TOSO_DATABASE_DIR: `${output}database`,
      TOSO_RELEASES_DIR: `${output}releases`,
      TOSO_PORTAL_DIR: `${root}packages/portal/dist-tests`,
    });
    await serving.says(/ API +http:/);
    // The portal of a run before is served where the build fails; it is not the one under test.
    if (serving.printed().includes("Portal … failed")) throw new Error(`The portal could not be built:\n${serving.printed()}`);
    const memory = existsSync("/proc/self/status") ? memoryOf(serving.pid) : null;
    return { status: 200, said: JSON.stringify({ memory } satisfies Served) };
  })().catch((error: Error) => ({ status: 500, said: error.message }));
  const gate = createServer((_request, response) => void served.then(({ status, said }) => response.writeHead(status).end(said)));
  await new Promise<void>((listening) => gate.listen(0, "127.0.0.1", listening));
  project.provide("portal", `http://127.0.0.1:${port}`);
  project.provide("portalGate", `http://127.0.0.1:${(gate.address() as AddressInfo).port}`);
  return async () => {
    gate.close();
    await running?.stop();
  };
}
