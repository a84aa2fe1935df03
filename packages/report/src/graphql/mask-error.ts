import type { Logger } from "pino";
import { isRefusal, maskError as maskFault } from "@toso/api/errors";
import { databaseAway, isDatabaseAway } from "../refuse.ts";

/** Returns what a client may see of an error: a refusal as it is, DATABASE_AWAY where that is the reason, and anything else as INTERNAL_ERROR without its text, logged whole. */
export function maskError(log: Pick<Logger, "error"> | undefined): (error: unknown, message: string) => Error {
  const mask = maskFault(new WeakMap());
  return (error, message) => {
    if (isRefusal(error)) return mask(error, message);
    log?.error({ err: (error as { originalError?: unknown }).originalError ?? error }, "A fault of the desk was masked");
    return isDatabaseAway(error) ? databaseAway() : mask(error, message);
  };
}
