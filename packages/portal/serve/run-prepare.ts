import type { Build } from "../build/describe-build.ts";
import { forkScript } from "../build/fork-script.ts";

/** Prepares what `start` serves, see prepare.ts, in a process that ends before this returns. Returns the portal to be served; null when the process failed, which has said why. */
export async function runPrepare(): Promise<Build | null> {
  const { child, ended } = forkScript("prepare.ts");
  let build: Build | null = null;
  child.once("message", (message) => {
    build = message as Build;
  });
  const { code } = await ended;
  return code === 0 ? build : null;
}
