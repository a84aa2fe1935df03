import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { buildYoga } from "@toso/api/yoga";

type Logger = NonNullable<Parameters<typeof buildYoga>[1]>;

/** Returns a real logger of the product's own kind at this level, and the list that it writes to. */
export function collectLog(level = "info"): { log: Logger; lines: { level: number; msg: string; err?: { message: string; stack: string } }[] } {
  // The logger is a dependency of the API, not of the tests.
  const pino = createRequire(fileURLToPath(import.meta.resolve("@toso/api/yoga")))("pino");
  const lines: { level: number; msg: string }[] = [];
  return { log: pino({ level }, { write: (line: string) => lines.push(JSON.parse(line)) }), lines };
}
