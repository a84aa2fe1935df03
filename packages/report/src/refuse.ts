import { GraphQLError } from "graphql";

/** What a refusal of the desk can be about, and the status of HTTP that says so; pages branch on it, so a code once given stays. */
export const statusOfCode = {
  NOT_SIGNED_IN: 401,
  NOT_ALLOWED: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  BAD_ARGUMENT: 400,
  BAD_TEXT: 400,
  NOT_READY: 409,
  WRONG_STEP: 409,
  LAST_EDITOR: 409,
  AREA_TAKEN: 409,
  TOO_MANY: 429,
  BAD_PROOF: 400,
  TOO_LARGE: 413,
  BAD_FILE: 422,
  DATABASE_AWAY: 503,
  QUERY_TOO_LONG: 400,
  QUERY_TOO_DEEP: 400,
  TOO_MANY_ALIASES: 400,
  TOO_MANY_DIRECTIVES: 400,
} as const;

export type DeskCode = keyof typeof statusOfCode;

/** Returns the error for what the desk does not do: `message` says what was asked and what to do instead, `details` come beside the code. */
export function refuse(code: DeskCode, message: string, details: Record<string, unknown> = {}): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...details } });
}

/** Returns the refusal of what cannot be answered while the database is away: HTTP 503, and nothing was changed. */
export function databaseAway(): GraphQLError {
  return refuse("DATABASE_AWAY", "The database does not answer now. Nothing was changed; try again in some seconds.", {
    http: { status: 503, headers: { "retry-after": "5" } },
  });
}

const awayCodes = new Set(
  "P1001 P1002 P1008 P1017 P2024 ECONNREFUSED ECONNRESET ETIMEDOUT EPIPE ENOTFOUND EAI_AGAIN EHOSTUNREACH 57P01 57P02 57P03 53300 08000 08001 08003 08006".split(
    " ",
  ),
);

/** What the driver says, without a code, of a line that broke under it. */
const lostLine = /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Server has closed the connection)/;

/** Returns whether a fault, or what caused it, is that the database cannot be reached. */
export function isDatabaseAway(fault: unknown, levels = 6): boolean {
  if (typeof fault !== "object" || fault === null || levels === 0) return false;
  const { code, originalCode, kind, message, cause, originalError, meta, errors, driverAdapterError } = fault as Record<string, unknown>;
  if (lostLine.test(String(message ?? ""))) return true;
  if ([code, originalCode].some((one) => awayCodes.has(String(one))) || kind === "DatabaseNotReachable" || kind === "ConnectionClosed") return true;
  const below = [cause, originalError, meta, driverAdapterError, ...(Array.isArray(errors) ? errors : [])];
  return below.some((one) => isDatabaseAway(one, levels - 1));
}
