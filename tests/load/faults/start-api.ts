import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { serverScript } from "../../fixtures/scripts.ts";

/** A process of the API. */
export interface Api {
  address: string;
  pid: number;
  /** Sends a signal and returns the exit code; null where the signal itself ended it. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** Returns the status of /ready and what it says; 0 where nobody answers. */
  ready(): Promise<{ status: number; says: string }>;
  signal(signal: NodeJS.Signals): void;
}

/** Starts the API as a process of its own on a free port and waits until it listens; throws with its output where it ends before. */
export async function startApi(env: Record<string, string>, preload?: string): Promise<Api> {
  const { DATABASE_URL: _url, TOSO_DATABASE_DIR: _directory, ...inherited } = process.env;
  const child = spawn(process.execPath, [...(preload ? ["--import", preload] : []), serverScript], {
    env: { ...inherited, PORT: "0", LOG_LEVEL: "info", TOSO_RATE: "off", TOSO_DRAIN_SECONDS: "1", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (part) => (said += part));
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      said += `${line}\n`;
      const { address: told } = JSON.parse(line) as { address?: string };
      if (told) resolve(new URL(told).origin);
    });
    void ended.then((code) => reject(new Error(`The API ended with ${code}:\n${said}`)));
  });
  return {
    address,
    pid: child.pid!,
    signal: (signal) => void child.kill(signal),
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
    ready: async () => {
      try {
        const response = await fetch(`${address}/ready`, { signal: AbortSignal.timeout(5_000) });
        return { status: response.status, says: ((await response.json()) as { status: string }).status };
      } catch (error) {
        return { status: 0, says: String(error) };
      }
    },
  };
}
