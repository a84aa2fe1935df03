import type { GraphQLError } from "graphql";
import { refusal, type RefusalCode } from "../../errors.ts";
import { bulkHint } from "./limits.ts";

/**
 * Returns the refusal of a query beyond a limit, with the hint at the files: HTTP 400 for every media type, for the query did not run (without `spec: false` the handler would say 200 to clients that only know application/json).
 * `maximum` and `given` are left out where they cannot be counted.
 */
export function tooMuch(code: RefusalCode, message: string, maximum?: number, given?: number): GraphQLError {
  const counted = { ...(given === undefined ? {} : { given }), ...(maximum === undefined ? {} : { maximum }) };
  return refusal(code, `${message} ${bulkHint}`, { ...counted, http: { status: 400, spec: false } });
}
