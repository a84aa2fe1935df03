import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { freePort } from "../database/start-server.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the portal and API under test, without a slash at the end. */
    portal: string;
    /** Answers when the portal is served, with the number of the process that serves it. */
    portalGate: string;
  }
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const output = fileURLToPath(new URL("../output/", import.meta.url));

/**
 * Runs the start command as a reader of the README would, with a database and a portal folder of its own, for all browser tests; stops it at the end. The database holds an
 * earlier release too, so that the portal has a past to tell. Returns at once, for other tests can run meanwhile: who asks the gate is answered when the portal is served, with
 * 200, or with what went wrong.
 */
export default async function servePortal(project: TestProject): Promise<() => Promise<void>> {
  const port = await freePort();
  let running: Started | undefined;
  const start = (script: string, args: string[], env: Record<string, string> = {}) => (running = startScript(script, args, env));
  const served = (async () => {
    const { code, printed } = await start(`${root}tests/browser/publish-earlier-release.ts`, [`${output}database`]).ended;
    if (code !== 0) throw new Error(`The earlier release could not be published:\n${printed()}`);
    // Folders of releases never change once written; those of a run are its own.
    rmSync(`${output}releases`, { recursive: true, force: true });
    const serving = start(`${root}packages/portal/serve/start.ts`, [], {
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
    return { status: 200, said: String(serving.pid) };
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

/** A process of the setup. */
interface Started {
  pid: number;
  printed(): string;
  ended: Promise<{ code: number | null; printed: () => string }>;
  /** Waits until it has printed this; fails with all that it printed when it ends before. */
  says(pattern: RegExp): Promise<void>;
  stop(): Promise<void>;
}

function startScript(script: string, args: string[], env: Record<string, string>): Started {
  const child = spawn(process.execPath, [script, ...args], { cwd: root, env: { ...process.env, ...env } });
  let text = "";
  const printed = () => text;
  const ended = new Promise<{ code: number | null; printed: () => string }>((resolve) => child.once("close", (code) => resolve({ code, printed })));
  const says = (pattern: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => pattern.test(text) && resolve();
      child.stdout.on("data", look);
      void ended.then(({ code }) => reject(new Error(`The start command ended with ${code}:\n${text}`)));
    });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (text += part.toString()));
  return {
    pid: child.pid!,
    printed,
    ended,
    says,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
