/** Counts that stand unjudged above the rates they are made into; not among what the API compares by, as a larger province has more of them. */
export const counts = ["teams", "members"];

/** Returns whether a measure is one of these counts. */
export function isCount({ code }: { code: string }): boolean {
  return counts.includes(code);
}
