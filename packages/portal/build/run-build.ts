import { join } from "node:path";
import type { Build } from "./describe-build.ts";
import type { BuildContext } from "./context.ts";
import { forkScript } from "./fork-script.ts";

/** What the process that builds is told. */
export interface BuildOrder {
  print: string;
  context: BuildContext;
}

/** What that process says when the link points to the new portal; it then clears away what is older. */
export type BuildMessage = "placed";

/** The process that builds, while it runs. */
export interface RunningBuild {
  /** Resolves when the portal is whole and the link points to it; rejects, with how the process ended, when it was killed or failed. */
  whole: Promise<void>;
  /** Ends the process; nothing half made is served. */
  stop(): void;
}

// Drawings and pages are many small objects that live short: with the usual 16 MB for young objects a third of the time goes into collecting them.
const memory = ["--max-semi-space-size=64", "--max-old-space-size=2048"];

// The renderer of pictures asks for eight megabytes a few times a picture. As it is, its allocator gives them back at once, and the system hands out each four kilobytes anew.
const allocator = { MIMALLOC_PURGE_DELAY: "-1", MIMALLOC_ALLOW_LARGE_OS_PAGES: "1" };

// By what this says bundlers choose between the form of a library for readers and one with checks for those who write it: a portal is for readers, whatever runs beside.
const forReaders = { NODE_ENV: "production" };

/** Builds a portal in a process of its own, which asks the API at `apiUrl`. Its output is that of this process. */
export function runBuild({ print, context }: Build, apiUrl: string): RunningBuild {
  // Loading Astro and its bundler is a good part of a build that makes one page: what V8 compiled of them is kept, as all else is.
  const compiled = { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(context.cacheDirectory, "compiled") };
  const { child, ended } = forkScript("make-portal.ts", memory, { ...allocator, ...forReaders, ...compiled });
  const whole = new Promise<void>((resolve, reject) => {
    child.on("message", (message: BuildMessage) => message === "placed" && resolve());
    ended.then(({ code, signal }) => {
      if (code === 0) resolve();
      else reject(new Error(`The process that builds the portal ${signal ? `was ended by ${signal}` : `ended with ${code}`}.`));
    }, reject);
  });
  child.send({ print, context: { ...context, apiUrl } } satisfies BuildOrder);
  return { whole, stop: () => child.kill() };
}
