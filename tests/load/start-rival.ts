import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

/** A server that answers. */
export interface Running {
  address: string;
  headers: Record<string, string>;
  pid: number;
  stop(): Promise<void>;
}

/** Starts a file of rivals/servers over a database and waits until it says where it listens; throws with what it said when it ends before. */
export function startRival(file: string, url: string): Promise<Running> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(`rivals/servers/${file}`, import.meta.url))], {
    env: { ...process.env, NODE_ENV: "production", DATABASE_URL: url },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  let said = "";
  return new Promise((resolve, reject) => {
    const take = (part: Buffer) => {
      said += part.toString();
      const [, address, token] = /^listens (\S+)(?: (\S+))?\n/m.exec(said) ?? [];
      if (!address) return;
      const headers = { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) };
      const stop = async () => {
        child.kill("SIGTERM");
        await ended;
      };
      resolve({ address, headers, pid: child.pid!, stop });
    };
    child.stdout.on("data", take);
    child.stderr.on("data", take);
    void ended.then(() => reject(new Error(`${file} ended:\n${said}`)));
  });
}
