import { setFlagsFromString } from "node:v8";
import { PGlite } from "@electric-sql/pglite";

/**
 * PGlite starts PostgreSQL with 128 MB of buffers and lists for 100 connections. There is one connection, and a release is 40 MB with all that
 * belongs to a database; what these buffers do not hold, the system's own file cache does.
 */
const settings = ["shared_buffers=4MB", "max_connections=2"];

/**
 * V8 compiles functions of WebAssembly that are called often a second time, with its optimiser. PostgreSQL has functions so large that this takes
 * 600 MB for seconds, and the code that it gains answers no question sooner than the first one does (decision 0033).
 */
const onceCompiled = ["--no-wasm-tier-up", "--no-wasm-dynamic-tiering"];

/** Opens PGlite in a folder (`memory://` keeps it in memory) so that it takes little memory. Throws where it cannot be opened. */
export async function openEngine(directory: string): Promise<PGlite> {
  for (const flag of onceCompiled) setFlagsFromString(flag);
  try {
    return await PGlite.create(directory, { startParams: [...PGlite.defaultStartParams, ...settings.flatMap((setting) => ["-c", setting])] });
  } finally {
    // A module goes on as it was begun: this is for those that are opened later, such as the query compiler of Prisma.
    setFlagsFromString("--wasm-dynamic-tiering");
  }
}
