import { distance } from "fastest-levenshtein";
import { GraphQLError, type ASTNode } from "graphql";
import type codes from "../contract/error-codes.json";

/** What a refusal can be about (contract/error-codes.json); clients branch on it, so a code once given stays. */
export type RefusalCode = Exclude<keyof typeof codes, "OPERATION_RESOLUTION_FAILURE" | "GRAPHQL_PARSE_FAILED" | "GRAPHQL_VALIDATION_FAILED" | "INTERNAL_ERROR">;

/** An error that whoever runs the process can mend; its message says what is wrong and what to do, and no stack is shown. */
export class Mendable extends Error {}

/** Returns the error for a caller's mistake: `message` says what was given, what is accepted and where the list is. `nodes` are its place in the query where no field gives it one. */
export function refusal(code: RefusalCode, message: string, details: Record<string, unknown> = {}, nodes?: ASTNode | readonly ASTNode[]): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code, ...details } });
}

/** True for an error that is the caller's to mend, and so is told as it is; false for a fault of ours. */
export function isRefusal(error: unknown): error is GraphQLError {
  if (!(error instanceof GraphQLError)) return false;
  const { originalError } = error;
  // Without a code it is one of graphql-js: of the query where it stands alone, of a value of ours that has no text where it is behind another.
  return !originalError || (originalError instanceof GraphQLError && (originalError.extensions.code !== undefined || error.path === undefined));
}

/** Returns an answer that is a refusal alone, as GraphQL clients read it. */
export function refusalBody(error: GraphQLError): { errors: unknown[] } {
  return { errors: [error.toJSON()] };
}

/** Returns the text of an answer that is a refusal alone. */
export function refusalText(error: GraphQLError): string {
  return JSON.stringify(refusalBody(error));
}

/** A word longer than this, in characters, is near to none; comparing it letter by letter would take long. */
const longestWord = 80;

/** Codes and slugs have no diacritics and no spaces; names that people write do. */
const plain = (text: string) => text.trim().normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/đ/g, "d").replace(/\s+/g, "-");

/** Returns at most three of `known` that are spelled nearest to `given`, nearest first; [] when none is near. */
export function nearest(given: string, known: Iterable<string>): string[] {
  if (given.length > longestWord) return [];
  const wanted = plain(given);
  // Any two letters are two steps from any others.
  const limit = wanted.length <= 2 ? 1 : Math.max(2, Math.floor(wanted.length / 2));
  return [...new Set(known)]
    .map((word) => ({ word, far: distance(wanted, plain(word)) }))
    .filter(({ far }) => far <= limit)
    .sort((a, b) => a.far - b.far || (a.word < b.word ? -1 : 1))
    .slice(0, 3)
    .map(({ word }) => word);
}

/** Returns the sentence that asks whether one of these was meant, with a space before it; "" for none. */
export function didYouMean(near: readonly string[]): string {
  return near.length > 0 ? ` Did you mean ${near.join(", ")}?` : "";
}

/** Returns the refusal for a name that is not in the list, with the nearest ones that are; `list` is the query that prints them all. */
export function unknownName(
  code: "UNKNOWN_CODE" | "UNKNOWN_RELEASE",
  { what, given, known, list }: { what: string; given: string; known: Iterable<string>; list: string },
): GraphQLError {
  const near = nearest(given, known);
  const shown = given.slice(0, longestWord);
  return refusal(code, `There is no ${what} "${shown}".${didYouMean(near)} The query ${list} lists them all.`, { given: shown, nearest: near });
}

/** Returns the refusal for a code that is not in the list; see unknownName. */
export function unknownCode(what: string, given: string, known: Iterable<string>, list: string): GraphQLError {
  return unknownName("UNKNOWN_CODE", { what, given, known, list });
}
