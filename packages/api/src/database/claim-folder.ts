import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** Marks the folder of an embedded database as open by this process; returns the way to give it back. Throws when another living process has it open. */
export function claimFolder(directory: string): () => void {
  mkdirSync(dirname(directory), { recursive: true });
  const lock = `${directory}.lock`;
  if (existsSync(lock)) {
    const owner = Number(readFileSync(lock, "utf8"));
    if (owner !== process.pid && isAlive(owner)) {
      throw new Error(
        `The embedded database ${directory} is open in process ${owner}. Stop that process first, or set DATABASE_URL to a PostgreSQL server, which many processes can share.`,
      );
    }
  }
  writeFileSync(lock, String(process.pid));
  return () => rmSync(lock, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process lives but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
