import pino, { type Logger, type LoggerOptions } from "pino";
import { hidePasswords } from "../database/hide-passwords.ts";
import type { Env } from "./env.ts";

/** Names of fields that are secret wherever they stand in an entry, up to two levels deep. */
const secretFields = ["password", "connectionString", "authorization", "cookie", "token", "DATABASE_URL"];

const options = (level: Env["LOG_LEVEL"]): LoggerOptions => ({
  level,
  redact: { paths: secretFields.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: "[hidden]" },
  // Errors of libraries carry addresses inside their text, where no field name finds them.
  hooks: { streamWrite: hidePasswords },
});

/** A log. */
export type Log = Logger;

/** Opens the log of a process, one JSON object a line on standard output or into `destination`; passwords in addresses and secret fields are hidden in every entry. */
export function openLog(level: Env["LOG_LEVEL"], destination?: { write(line: string): void }): Logger {
  return destination ? pino(options(level), destination) : pino(options(level));
}
