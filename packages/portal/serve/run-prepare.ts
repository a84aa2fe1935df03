import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Build } from "../build/describe-build.ts";

const script = fileURLToPath(new URL("../build/prepare.ts", import.meta.url));

/** Prepares what `start` serves, see prepare.ts, in a process that ends before this returns. Returns the portal to be served; null when the process failed, which has said why. */
export async function runPrepare(): Promise<Build | null> {
  const child = fork(script, [], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  let build: Build | null = null;
  child.once("message", (message) => {
    build = message as Build;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  return code === 0 ? build : null;
}
