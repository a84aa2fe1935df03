import { PothosValidationError } from "@pothos/core";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import { badCursor } from "./page.ts";

/**
 * Returns what a client may see of an error: a refusal as it is, a cursor the plugin could not read as BAD_CURSOR,
 * and anything else as INTERNAL_ERROR without its text, while the log gets the whole.
 */
export function maskError(log: Logger): (error: unknown, message: string) => Error {
  return (error) => {
    const cause = error instanceof GraphQLError ? error.originalError : error;
    if (cause instanceof PothosValidationError && /cursor/i.test(cause.message)) return placed(badCursor(cause.message.split(/[: ]/).at(-1) ?? ""), error);
    if (error instanceof GraphQLError && (!cause || cause instanceof GraphQLError)) return error;
    log.error({ err: cause ?? error, path: error instanceof GraphQLError ? error.path : undefined }, "A fault was masked");
    return placed(
      new GraphQLError("Something went wrong on our side. Try again; if it stays, tell us the time and the query.", { extensions: { code: "INTERNAL_ERROR" } }),
      error,
    );
  };
}

/** Keeps the place in the query that an error came from. */
function placed({ message, extensions }: GraphQLError, original: unknown): GraphQLError {
  if (!(original instanceof GraphQLError)) return new GraphQLError(message, { extensions });
  const { nodes, source, positions, path } = original;
  return new GraphQLError(message, { extensions, nodes, source, positions, path });
}
