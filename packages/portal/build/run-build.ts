import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Build } from "./describe-build.ts";
import type { BuildContext } from "./context.ts";

/** What the process that builds is told. */
export interface BuildOrder {
  print: string;
  context: BuildContext;
}

/** The process that builds, while it runs. */
export interface RunningBuild {
  /** Resolves when the portal is whole and the link points to it; rejects, with how the process ended, when it was killed or failed. */
  whole: Promise<void>;
  /** Ends the process; nothing half made is served. */
  stop(): void;
}

const script = fileURLToPath(new URL("make-portal.ts", import.meta.url));
// Drawings and pages are many small objects that live short: with the usual 16 MB for young objects a third of the time goes into collecting them.
const memory = ["--max-semi-space-size=64", "--max-old-space-size=2048"];

/** Builds a portal in a process of its own, which asks the API at `apiUrl`. Its output is that of this process. */
export function runBuild({ print, context }: Build, apiUrl: string): RunningBuild {
  const child = fork(script, [], {
    execArgv: memory,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const whole = new Promise<void>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) =>
      code === 0 ? resolve() : reject(new Error(`The process that builds the portal ${signal ? `was ended by ${signal}` : `ended with ${code}`}.`)),
    );
  });
  child.send({ print, context: { ...context, apiUrl } } satisfies BuildOrder);
  return { whole, stop: () => child.kill() };
}
