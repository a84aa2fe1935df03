import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { publishEarlierRelease } from "./publish-earlier-release.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** Address of the portal and API under test, without a slash at the end. */
    portal: string;
    /** Number of the process that serves them. */
    portalProcess: number;
  }
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const output = fileURLToPath(new URL("../output/", import.meta.url));

/** Runs the start command as a reader of the README would, on a free port and with a database and a portal folder of its own, for all browser tests; stops it at the end. The database holds an earlier release too, so that the portal has a past to tell. */
export default async function servePortal(project: TestProject): Promise<() => Promise<void>> {
  await publishEarlierRelease(`${output}database`);
  // Folders of releases never change once written; those of a run are its own.
  rmSync(`${output}releases`, { recursive: true, force: true });
  const child = spawn(process.execPath, [`${root}packages/portal/serve/start.ts`], {
    cwd: root,
    env: {
      ...process.env,
      PORT: "0",
      // Not where it is served, which is another each time: the portal that a run before has built stands.
      TOSO_SITE: "http://127.0.0.1:4000",
      // All tests come from one address.
      TOSO_RATE: "off",
      TOSO_DATABASE_DIR: `${output}database`,
      TOSO_RELEASES_DIR: `${output}releases`,
      TOSO_PORTAL_DIR: `${root}packages/portal/dist-tests`,
    },
  });
  let printed = "";
  const address = await new Promise<string>((resolve, reject) => {
    const take = (part: Buffer) => {
      printed += part.toString();
      const found = /Portal\s+(http:\S+?)\/\s/.exec(printed)?.[1];
      // The portal of a run before is served where the build fails; it is not the one under test.
      if (printed.includes("Portal … failed")) reject(new Error(`The portal could not be built:\n${printed}`));
      if (found) resolve(found);
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.once("exit", (code) => reject(new Error(`The start command ended with ${code}:\n${printed}`)));
  });
  project.provide("portal", address);
  project.provide("portalProcess", child.pid!);
  return () =>
    new Promise((stopped) => {
      child.once("exit", () => stopped());
      child.kill("SIGTERM");
    });
}
