import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import { freshPlace } from "../database/open-test-database.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A `start` that runs, with a database and a portal folder of its own. */
export interface Started {
  child: ChildProcess;
  /** All that it has printed so far. */
  printed(): string;
  /** Waits until it has printed what fits; throws with the output when it ends before. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
  /** Where its portal stands, a link or a folder. */
  portal: string;
}

/** Runs the start command on a free port; what it makes is removed after the test. `before` fills the place of its portal first; with `published` the database has the dataset already. */
export async function startPortal(name: string, { published = true, before = (_portal: string): void => {} } = {}): Promise<Started> {
  const { env } = await freshPlace(published ? "dataset" : "migrated", "pglite");
  const home = join(root, "packages/portal");
  const portal = join(home, `dist-${name}`);
  const remove = () => {
    for (const entry of readdirSync(home)) if (entry.startsWith(`dist-${name}`)) rmSync(join(home, entry), { recursive: true, force: true });
  };
  remove();
  before(portal);
  const { DATABASE_URL: _, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(root, "packages/portal/serve/start.ts")], {
    cwd: root,
    env: {
      ...inherited,
      ...env,
      PORT: "0",
      TOSO_SITE: "http://127.0.0.1:4000",
      TOSO_PORTAL_DIR: portal,
      TOSO_RELEASES_DIR: join(root, "tests/output/releases-of-starts"),
      // Of its own: with the pages of another build at hand it would be whole before it can be killed.
      TOSO_BUILD_CACHE_DIR: join(root, "tests/output/cache-of-starts"),
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (output += part.toString()));
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGTERM");
      await once(child, "exit");
    }
    remove();
  });
  const says = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(output);
        if (found) resolve(found);
      };
      look();
      for (const stream of [child.stdout, child.stderr]) stream.on("data", look);
      child.once("exit", (code) => reject(new Error(`start ended with ${code} before it said ${pattern}:\n${output}`)));
    });
  return { child, printed: () => output, says, portal };
}

/** Finds the process below `parent` that runs a script, as /proc shows it; null where there is none. */
export function findChild(parent: number, script: string): number | null {
  const children = readFileSync(`/proc/${parent}/task/${parent}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
  return children.find((pid) => readFileSync(`/proc/${pid}/cmdline`, "utf8").includes(script)) ?? null;
}
