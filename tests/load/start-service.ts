import { spawn } from "node:child_process";
import { setTimeout } from "node:timers/promises";

/** A `pnpm start` that ran until both addresses were printed. */
export interface Start {
  seconds: number;
  output: string;
  address: string;
  stop(): Promise<void>;
}

/** Runs the README's first command in a folder on a free port and waits for the address of the API; throws with the output when it ends before. */
export function start(folder: string, environment: Record<string, string> = {}): Promise<Start> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn("npx", ["-y", "pnpm@12", "start"], { cwd: folder, env: { ...process.env, PORT: "0", ...environment }, detached: true });
    let output = "";
    const take = (part: Buffer) => {
      output += part.toString();
      const address = /API\s+(http:\S+)\/graphql/.exec(output)?.[1];
      if (!address) return;
      resolve({
        seconds: (performance.now() - began) / 1000,
        output,
        address,
        stop: () => stopGroup(child.pid!),
      });
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    child.once("exit", (code) => reject(new Error(`start ended with ${code}:\n${output}`)));
  });
}

/** Ends a process and all that it started, and waits until the last of them is gone: npx is, before the server has closed its database. */
async function stopGroup(leader: number): Promise<void> {
  process.kill(-leader, "SIGTERM");
  const isThere = () => {
    try {
      return process.kill(-leader, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
      throw error;
    }
  };
  while (isThere()) await setTimeout(50);
}
