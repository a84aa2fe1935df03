import { createHash } from "node:crypto";
import { open, type FileHandle } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { LRUCache } from "lru-cache";

/** A file that is open: what is said of it stays true while it is sent, though the file of that name be replaced or removed. */
export interface OpenedFile {
  handle: FileHandle;
  /** In bytes. */
  size: number;
  /** When it was last written, to the second, as HTTP says it. */
  modified: Date;
  /** A strong ETag, made from the content: the same after a new build that changed nothing, another for each compressed form. */
  etag: string;
}

/** What a file that is not there, or no file of ours, comes back as. */
const absent = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG"]);
const tags = new LRUCache<string, string>({ max: 20_000 });

/** Opens a file, to be closed by the caller; "folder" for a folder, null where there is none. Throws what else keeps it from being read, such as EMFILE when there are no file handles left. */
export async function openFile(path: string): Promise<OpenedFile | "folder" | null> {
  const handle = await openIfThere(path);
  if (!handle) return null;
  try {
    const stat = await handle.stat({ bigint: true });
    if (!stat.isFile()) {
      await handle.close();
      return stat.isDirectory() ? "folder" : null;
    }
    const known = `${stat.dev} ${stat.ino} ${stat.size} ${stat.mtimeNs}`;
    const etag = tags.get(known) ?? (await makeTag(handle));
    tags.set(known, etag);
    return { handle, size: Number(stat.size), modified: new Date(Math.floor(Number(stat.mtimeMs) / 1000) * 1000), etag };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  try {
    return await open(path);
  } catch (error) {
    if (absent.has((error as NodeJS.ErrnoException).code ?? "")) return null;
    throw error;
  }
}

async function makeTag(handle: FileHandle): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(handle.createReadStream({ start: 0, autoClose: false }), hash);
  return `"${hash.digest("base64url").slice(0, 27)}"`;
}
