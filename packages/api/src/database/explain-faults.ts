import { hidePasswords } from "./hide-passwords.ts";
import { Mendable } from "../errors.ts";

/** What errors of Node, of PostgreSQL's protocol and of Prisma say, as far as it is said the same way. */
interface Coded {
  code?: string;
  message?: string;
  path?: string;
  syscall?: string;
  address?: string;
  port?: number;
  hostname?: string;
}

const stands = "What was published before stands as it was.";
const checkAddress = "Check DATABASE_URL, and whether the server runs.";

const noPostgres = `What listens at the address of the database ended the connection, or does not speak as PostgreSQL does. ${checkAddress}`;

/** What is said of a code; null where the same code may be a fault of ours. */
const sentences: Record<string, (error: Coded) => string | null> = {
  ENOSPC: ({ path }) => `The disk is full: ${named(path)} could not be written. ${stands} Make room and do the same again.`,
  EDQUOT: ({ path }) => `The quota of this user is used up: ${named(path)} could not be written. ${stands} Make room and do the same again.`,
  EFBIG: ({ path }) =>
    `A file may not grow as far as needed: ${named(path)} could not be written. ${stands} Raise the limit (ulimit -f) and do the same again.`,
  EROFS: ({ path }) => `${named(path)} is on a file system that nobody may write to. Name another folder, or mount it to be written.`,
  EACCES: ({ syscall, path, port }) =>
    syscall === "listen"
      ? `Port ${port} may not be opened by this user. Set PORT to one above 1023.`
      : `${named(path)} may not be opened by this user. Give the user the rights, or name another folder.`,
  ENOENT: ({ path, syscall }) =>
    syscall === "mkdir" || path?.endsWith(".lock") ? `${named(path)} cannot be made: no file or folder can be made there. Name another folder.` : null,
  ENOTDIR: ({ path }) => `${named(path)} cannot be made: a part of its path is a file, not a folder. Name another folder.`,
  EEXIST: ({ path, syscall }) =>
    `${named(path)} is a file${syscall === "mkdir" ? ", where a folder is needed. Move it away, or name another folder" : " already. Move it away"}.`,
  EADDRINUSE: ({ port, address }) =>
    `Port ${port} at ${address} is taken. Stop what listens there, or set PORT (for metrics TOSO_METRICS_PORT) to another one.`,
  EADDRNOTAVAIL: ({ address }) => `No interface of this machine has the address ${address}. Set HOST (for metrics TOSO_METRICS_HOST) to one that it has.`,
  EMFILE: () => "This process may not open more files. Raise its limit (ulimit -n) and start it again.",
  ECONNREFUSED: ({ address, port }) => `Nobody answers at ${address}:${port}, where the database should be. ${checkAddress}`,
  ENOTFOUND: ({ hostname }) => `No machine is known by the name ${hostname}. Check DATABASE_URL.`,
  EAI_AGAIN: ({ hostname }) => `The name ${hostname} cannot be looked up now. Check DATABASE_URL and the network.`,
  EHOSTUNREACH: ({ address }) => `There is no way to ${address}. ${checkAddress}`,
  ETIMEDOUT: () => `The database server does not answer in time. ${checkAddress}`,
  "28P01": ({ message }) => `The database server refuses the user or its password (${message}). Check DATABASE_URL and DATABASE_PASSWORD_FILE.`,
  "28000": ({ message }) => `The database server does not let this user in (${message}). Check DATABASE_URL and the server's pg_hba.conf.`,
  "3D000": ({ message }) => `The database is not there (${message}). Create it with createdb, or name another one in DATABASE_URL.`,
  "42501": ({ message }) => `The user of the database may not do this (${message}). Make it the owner of the database.`,
  "25006": () => "The database at DATABASE_URL can only be read: it is a replica. Name the primary.",
  "53100": ({ message }) => `The disk of the database is full (${message}). ${stands} Make room there and do the same again.`,
  "53300": ({ message }) => `The database server has no connection left (${message}). Raise its max_connections, or stop processes that hold some.`,
  "57P03": ({ message }) => `The database server does not take connections yet (${message}). Wait until it does and start again.`,
  "58030": ({ message }) => `The database cannot read or write its files (${message}). ${stands} Look at its disk and do the same again.`,
};

/** Codes of Prisma that say the same as one above. */
const prismaCodes: Record<string, string> = { P1000: "28P01", P1001: "ETIMEDOUT", P1003: "3D000", P2037: "53300" };

/** Numbers of the embedded database's own file system. */
const codesInWasi: Record<number, string> = { 2: "EACCES", 19: "EDQUOT", 22: "EFBIG", 51: "ENOSPC", 69: "EROFS" };

const named = (path: string | undefined) => path ?? "a file";

/**
 * Returns one sentence or two on a fault that whoever runs the process can mend: what was in the way, what stands, and what to do, without
 * passwords. Looks through what caused the fault; null for any other, whose stack is needed.
 */
function explainFault(fault: unknown): string | null {
  for (const error of causesOf(fault)) {
    if (error instanceof Mendable) return error.message;
    const coded = error as Coded;
    const explain = coded.code ? sentences[prismaCodes[coded.code] ?? coded.code] : undefined;
    const sentence = explain?.(coded);
    if (sentence) return hidePasswords(sentence);
    const { name, errno } = error as { name?: string; errno?: number };
    const inWasi = name === "ErrnoError" ? codesInWasi[errno ?? 0] : undefined;
    if (inWasi) return sentences[inWasi]!({ path: "the embedded database" });
    // Only the text tells where the embedded database wrote, and where a connection took too long.
    if (/No space left on device/i.test(coded.message ?? "")) return sentences["53100"]!({ message: "No space left on device" });
    if (/^(Connection terminated unexpectedly|Received unexpected|Unknown (auth|message))/.test(coded.message ?? "")) return noPostgres;
    if (/^(timeout expired|Connection terminated due to connection timeout)/.test(coded.message ?? "")) return sentences["ETIMEDOUT"]!({});
  }
  return null;
}

/** Returns the error, what it says was its cause, and so on; those of Prisma keep the database's own error in parts of their own. */
function causesOf(fault: unknown, depth = 0): object[] {
  if (typeof fault !== "object" || fault === null || depth > 6) return [];
  const { cause, errors, meta, driverAdapterError, originalCode, originalMessage } = fault as Record<string, unknown>;
  const original = originalCode ? [{ code: originalCode, message: originalMessage }] : [];
  const inner = [
    cause,
    ...(Array.isArray(errors) ? errors : []),
    (meta as { driverAdapterError?: unknown } | undefined)?.driverAdapterError,
    driverAdapterError,
  ];
  return [...original, ...inner.flatMap((one) => causesOf(one, depth + 1)), fault];
}

/**
 * Until the returned function is called, ends the process with exit code 1 at the first fault that nobody catches: with a sentence where whoever
 * runs it can mend it, and else with the stack.
 */
export function explainFaults(): () => void {
  const tell = (fault: unknown) => {
    const sentence = explainFault(fault);
    console.error(sentence ?? fault);
    process.exit(1);
  };
  const events = ["uncaughtException", "unhandledRejection"] as const;
  for (const event of events) process.on(event, tell);
  return () => {
    for (const event of events) process.off(event, tell);
  };
}
