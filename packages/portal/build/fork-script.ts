import { fork, type ChildProcess } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A script of this folder in a process of its own. */
export interface ForkedScript {
  child: ChildProcess;
  /** Resolves when the process has ended, with its exit code or else the signal that ended it; rejects where it could not be started. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts a script of this folder in a process of its own, which shares the output of this one and exchanges messages with it. Without `execArgv` Node's options are those of this process; `env` is set beside what this process has. */
export function forkScript(name: string, execArgv: string[] = process.execArgv, env: Record<string, string> = {}): ForkedScript {
  const child = fork(fileURLToPath(new URL(name, import.meta.url)), [], {
    execArgv,
    env: { ...process.env, ...env },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });
  return { child, ended };
}
