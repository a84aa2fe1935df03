import { GraphQLError } from "graphql";
import type { Plugin } from "graphql-yoga";
import type { Logger } from "pino";
import { isRefusal } from "../../errors.ts";
import { shortenMessage } from "../limit/shorten-message.ts";

/** The fault behind each error that was masked. */
export type MaskedFaults = WeakMap<object, unknown>;

/** What a client is told of a fault of ours. */
export const hiddenFault = "Something went wrong on our side. Try again; if it stays, tell us the time and the query.";

/** Codes of requests that ask nothing that could be run. The handler gives them 200 for application/json, where nobody would see them. */
const unasked = new Set<unknown>(["BAD_REQUEST", "OPERATION_RESOLUTION_FAILURE"]);

/**
 * Returns what a client may see of an error: a refusal as it is but never longer than 500 characters, variables that do not fit as BAD_VARIABLES,
 * and anything else as INTERNAL_ERROR without its text, while the fault is noted for the log.
 */
export function maskError(faults: MaskedFaults): (error: unknown, message: string) => Error {
  return (error) => {
    if (isRefusal(error)) return shortenMessage(withStatus(error));
    const masked = placed(new GraphQLError(hiddenFault, { extensions: { code: "INTERNAL_ERROR" } }), error);
    faults.set(masked, causeOf(error) ?? error);
    return masked;
  };
}

/** Logs the fault behind each masked error of an answer whole, with its place in the query and the id of the request: where errors are masked nobody knows the request. */
export function logFaults(log: Logger, faults: MaskedFaults): Plugin<object, { requestId?: string }> {
  return {
    onResultProcess({ result, serverContext: { requestId } }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result) return;
      for (const error of result.errors ?? [])
        if (faults.has(error)) log.error({ id: requestId, err: faults.get(error), path: error.path }, "A fault was masked");
    },
  };
}

function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError ? error.originalError : error;
}

function withStatus(error: GraphQLError): GraphQLError {
  const { code, http } = error.extensions as { code?: unknown; http?: { spec?: boolean } };
  if (unasked.has(code) && http?.spec)
    return placed(new GraphQLError(error.message, { extensions: { ...error.extensions, http: { ...http, spec: false } } }), error);
  if (code !== undefined) return error;
  // Only variables are refused without a code, before the first field runs.
  return placed(new GraphQLError(error.message, { extensions: { code: "BAD_VARIABLES", http: { status: 400, spec: false } } }), error);
}

/** Keeps the place in the query that an error came from. */
function placed({ message, extensions }: GraphQLError, original: unknown): GraphQLError {
  if (!(original instanceof GraphQLError)) return new GraphQLError(message, { extensions });
  const { nodes, source, positions, path } = original;
  return new GraphQLError(message, { extensions, nodes, source, positions, path });
}
