import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";

// Linux counts in hundredths of a second.
const millisecondsPerTick = 10;

/** Returns the milliseconds of processor time that a process and all it started have used, those that ended and were waited for too; null on a system without /proc. */
export function cpuOf(root: number): number | null {
  const processes = new Map<number, { parent: number; ticks: number }>();
  try {
    for (const name of readdirSync("/proc")) if (/^\d+$/.test(name)) read(Number(name), processes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  const isBelow = (pid: number): boolean => pid === root || (processes.has(pid) && isBelow(processes.get(pid)!.parent));
  let ticks = 0;
  for (const [pid, process] of processes) if (isBelow(pid)) ticks += process.ticks;
  return ticks * millisecondsPerTick;
}

function read(pid: number, into: Map<number, { parent: number; ticks: number }>): void {
  try {
    // After the name, which may hold anything: state, parent, …, user, system, and those of children waited for.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)!.split(" ");
    into.set(pid, { parent: Number(fields[1]), ticks: [11, 12, 13, 14].reduce((sum, at) => sum + Number(fields[at]), 0) });
  } catch (error) {
    // It ended since the folder was listed.
    if (!["ENOENT", "ESRCH"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  }
}

/** Returns the process id of the PostgreSQL server at an address; null where it is not on this machine. */
export async function pidOfServer(server: string): Promise<number | null> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory");
    return Number(readFileSync(join(rows[0]!.data_directory, "postmaster.pid"), "utf8").split("\n")[0]);
  } catch (error) {
    if (["ENOENT", "EACCES"].includes((error as NodeJS.ErrnoException).code ?? "")) return null;
    throw error;
  } finally {
    await client.end();
  }
}
