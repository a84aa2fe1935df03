import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { startServer } from "../../database/start-server.ts";
import { pidOfServer } from "../measure-cpu.ts";
import { serve, type Served } from "../measure-hot-path.ts";

/** How a service runs: API and desk in one process, as `start` has them, or the desk as a process of its own, as `desk` is. */
export type Layout = "one process" | "a desk of its own";

/** A service with an API and a desk over a PostgreSQL server of its own. */
export interface DeskService {
  api: Served;
  /** The same as `api` where there is one process. */
  desk: Served;
  /** Process of the PostgreSQL server; null where it is on another machine. */
  postgresql: number | null;
  site: string;
  /** Folder that mails are written into. */
  mails: string;
  /** Invites an editor by the command for that. */
  inviteEditor(email: string): void;
  query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]>;
  /** Lines of the logs that tell of a fault. */
  faults(): string[];
  stop(): Promise<void>;
}

const site = "https://toso.example";
const script = (path: string) => fileURLToPath(new URL(`../../../packages/${path}`, import.meta.url));
/** As `start` and `desk` have it. */
const memory = ["--max-semi-space-size=8", "--heap-growing-percent=100"];

/** Publishes the dataset into a fresh database and serves it; nobody has asked for too much, for all clients are on one machine. */
export async function serveDesk(layout: Layout): Promise<DeskService> {
  const folder = mkdtempSync(join(tmpdir(), "toso-desk-"));
  const mails = join(folder, "mails");
  mkdirSync(mails);
  const postgresql = await startServer();
  const env = {
    ...process.env,
    DATABASE_URL: postgresql.server,
    LOG_LEVEL: "warn",
    TOSO_RATE: "999999999",
    TOSO_TRUSTED_PROXIES: "127.0.0.1",
    TOSO_SITE: site,
    TOSO_REPORTS: "on",
    TOSO_SMTP_URL: "",
    TOSO_MAIL_DIR: mails,
    TOSO_DESK_SECRET: randomBytes(32).toString("hex"),
  };
  const run = (file: string, ...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [script(file), ...args], { env, encoding: "utf8" });
    if (status !== 0) throw new Error(`${file} ended with ${status}:\n${stdout}${stderr}`);
  };
  const servers: Served[] = [];
  const logs: string[] = [];
  const open = async (file: string, name: string) => {
    logs.push(join(folder, name));
    const served = await serve(script(file), [], env, logs.at(-1)!, memory);
    servers.push(served);
    return served;
  };
  const stop = async () => {
    for (const server of servers) await server.stop();
    await postgresql.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    run("api/src/publish/command.ts", "publish", fileURLToPath(new URL("../../../prisma/data", import.meta.url)));
    const desk = await open("report/src/commands/serve.ts", "desk.log");
    const api = layout === "one process" ? desk : await open("api/src/server/server.ts", "api.log");
    return {
      api,
      desk,
      postgresql: await pidOfServer(postgresql.server),
      site,
      mails,
      inviteEditor: (email) => run("report/src/commands/invite-editor.ts", email),
      query: async (sql) => {
        const client = new pg.Client({ connectionString: postgresql.server });
        await client.connect();
        try {
          return (await client.query(sql)).rows;
        } finally {
          await client.end();
        }
      },
      faults: () => logs.flatMap((log) => readFileSync(log, "utf8").split("\n")).filter((line) => /"level":(?:"error"|"fatal"|[56]0)/.test(line)),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
