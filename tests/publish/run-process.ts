import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import type { Place } from "../database/open-test-database.ts";
import { releaseCommand } from "../fixtures/scripts.ts";

/** What a process left behind. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** A process of the product under way. */
export interface Running {
  process: ChildProcess;
  /** Told each line of standard output as it comes. */
  onLine(tell: (line: string) => void): void;
  ended: Promise<Ended>;
}

/** The embedded engine is compiled without the optimiser, which takes half as long: a process of a test does little with it. */
const briefly = ["--liftoff-only"];

/** Starts Node with a script on the database of `place`; what still runs when the test ends is killed. `flags` are those of Node. */
export function startScript(script: string, args: string[], place: Pick<Place, "env">, env: Record<string, string> = {}, flags = briefly): Running {
  const { DATABASE_URL: _url, TOSO_DATABASE_DIR: _directory, ...inherited } = process.env;
  const child = spawn(process.execPath, [...flags, script, ...args], { env: { ...inherited, ...env, ...place.env }, stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (data) => (stdout += data));
  child.stderr.on("data", (data) => (stderr += data));
  const lines = createInterface({ input: child.stdout });
  return {
    process: child,
    onLine: (tell) => void lines.on("line", tell),
    ended: new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr }));
    }),
  };
}

/** Runs the release command on the database of `place` and waits for its end. */
export function runRelease(place: Pick<Place, "env">, ...args: string[]): Promise<Ended> {
  return startScript(releaseCommand, args, place).ended;
}
