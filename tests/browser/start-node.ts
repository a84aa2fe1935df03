import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A process of the product that was started. */
export interface Started {
  pid: number;
  printed(): string;
  ended: Promise<{ code: number | null; printed: () => string }>;
  /** Waits until it has printed this; fails with all that it printed when it ends before. */
  says(pattern: RegExp): Promise<void>;
  stop(): Promise<void>;
}

/** Starts Node from the root of the checkout. What the environment lacks is said by undefined. */
export function startNode(args: string[], env: Record<string, string | undefined>): Started {
  const child = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
  let text = "";
  const printed = () => text;
  const ended = new Promise<{ code: number | null; printed: () => string }>((resolve) => child.once("close", (code) => resolve({ code, printed })));
  const says = (pattern: RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => pattern.test(text) && resolve();
      look();
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
