import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Mendable } from "../errors.ts";

/** Marks the folder of an embedded database as open by this process; returns the way to give it back. Throws when another living process has it open. */
export function claimFolder(directory: string): () => void {
  mkdirSync(dirname(directory), { recursive: true });
  const lock = `${directory}.lock`;
  while (!takeLock(lock)) {
    const owner = ownerOf(lock);
    if (owner !== process.pid && isAlive(owner)) {
      throw new Mendable(
        `The embedded database ${directory} is open in process ${owner}. Stop that process first, or set DATABASE_URL to a PostgreSQL server, which many processes can share.`,
      );
    }
    setAside(lock, owner);
  }
  return () => rmSync(lock, { force: true });
}

/** Returns whether the lock was free: of two processes that try at once one gets it. */
function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Returns which process holds the lock; 0 where it was killed before it could write that down, or has just given the lock back. */
function ownerOf(lock: string): number {
  try {
    return Number.parseInt(readFileSync(lock, "utf8"), 10) || 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return 0;
    throw error;
  }
}

/** Removes the lock of a dead owner, unless another process has put its own in that place meanwhile. */
function setAside(lock: string, owner: number): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if (ownerOf(aside) === owner) rmSync(aside);
  else renameSync(aside, lock);
}

/** Returns whether a process of that number runs on this machine, also one of somebody else. */
export function isAlive(pid: number): boolean {
  // To the system, 0 would be all processes of this one's group.
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: the process lives but belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
