import type { GraphQLFormattedError } from "graphql";
import type { Plugin } from "graphql-yoga";

/** Puts the errors of an answer in the order of their places in the query: fields run side by side, and which is refused first is chance. */
export function orderErrors(): Plugin {
  return {
    onResultProcess({ result }) {
      if (Array.isArray(result) || Symbol.asyncIterator in result || !result.errors || result.errors.length < 2) return;
      (result as { errors: unknown }).errors = result.errors.toSorted(byPlace);
    },
  };
}

function byPlace(one: GraphQLFormattedError, other: GraphQLFormattedError): number {
  const [a, b] = [one.locations?.[0], other.locations?.[0]];
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0) || comparePaths(one.path ?? [], other.path ?? []);
}

function comparePaths(one: readonly (string | number)[], other: readonly (string | number)[]): number {
  const at = one.findIndex((step, index) => step !== other[index]);
  const [a, b] = [one[at], other[at]];
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a ?? "") < String(b ?? "") ? -1 : 1;
}
