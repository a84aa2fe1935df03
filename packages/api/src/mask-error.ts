import { PothosValidationError } from "@pothos/core";
import { GraphQLError } from "graphql";
import type { Logger } from "pino";
import { shortenMessage } from "./limit/shorten-message.ts";
import { badCursor } from "./page.ts";

/** Codes of requests that ask nothing that could be run. The handler gives them 200 for application/json, where nobody would see them. */
const unasked = new Set<unknown>(["BAD_REQUEST", "OPERATION_RESOLUTION_FAILURE"]);

/**
 * Returns what a client may see of an error: a refusal as it is but never longer than 500 characters, variables that do not fit as BAD_VARIABLES,
 * a cursor the plugin could not read as BAD_CURSOR, and anything else as INTERNAL_ERROR without its text, while the log gets the whole.
 */
export function maskError(log: Logger): (error: unknown, message: string) => Error {
  return (error) => {
    const cause = error instanceof GraphQLError ? error.originalError : error;
    if (cause instanceof PothosValidationError && /cursor/i.test(cause.message)) return placed(badCursor(cause.message.split(/[: ]/).at(-1) ?? ""), error);
    if (error instanceof GraphQLError && (!cause || cause instanceof GraphQLError)) return shortenMessage(withStatus(error));
    log.error({ err: cause ?? error, path: error instanceof GraphQLError ? error.path : undefined }, "A fault was masked");
    return placed(
      new GraphQLError("Something went wrong on our side. Try again; if it stays, tell us the time and the query.", { extensions: { code: "INTERNAL_ERROR" } }),
      error,
    );
  };
}

function withStatus(error: GraphQLError): GraphQLError {
  const { code, http } = error.extensions as { code?: unknown; http?: { spec?: boolean } };
  if (unasked.has(code) && http?.spec)
    return placed(new GraphQLError(error.message, { extensions: { ...error.extensions, http: { ...http, spec: false } } }), error);
  // Before the first field runs, only variables are refused without a code.
  if (code !== undefined || error.path !== undefined) return error;
  return placed(new GraphQLError(error.message, { extensions: { code: "BAD_VARIABLES", http: { status: 400, spec: false } } }), error);
}

/** Keeps the place in the query that an error came from. */
function placed({ message, extensions }: GraphQLError, original: unknown): GraphQLError {
  if (!(original instanceof GraphQLError)) return new GraphQLError(message, { extensions });
  const { nodes, source, positions, path } = original;
  return new GraphQLError(message, { extensions, nodes, source, positions, path });
}
