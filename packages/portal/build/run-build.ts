import type { Build } from "./describe-build.ts";
import type { BuildContext } from "./context.ts";
import { forkScript } from "./fork-script.ts";

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

// Drawings and pages are many small objects that live short: with the usual 16 MB for young objects a third of the time goes into collecting them.
const memory = ["--max-semi-space-size=64", "--max-old-space-size=2048"];

/** Builds a portal in a process of its own, which asks the API at `apiUrl`. Its output is that of this process. */
export function runBuild({ print, context }: Build, apiUrl: string): RunningBuild {
  const { child, ended } = forkScript("make-portal.ts", memory);
  const whole = ended.then(({ code, signal }) => {
    if (code !== 0) throw new Error(`The process that builds the portal ${signal ? `was ended by ${signal}` : `ended with ${code}`}.`);
  });
  child.send({ print, context: { ...context, apiUrl } } satisfies BuildOrder);
  return { whole, stop: () => child.kill() };
}
