import type { GraphQLError } from "graphql";
import { refusal } from "../../errors.ts";
import { tooMuch } from "../limit/too-much.ts";

/** Arguments of a Relay connection. */
export interface PageArgs {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

/** Refuses a page that is larger than `maximum` (PAGE_TOO_LARGE) or asked for in a way that has no meaning (BAD_PAGE). */
export function checkPage({ first, last }: PageArgs, maximum: number): void {
  if (first != null && last != null)
    throw refusal("BAD_PAGE", "Both first and last were given. Ask for the first rows (with after) or the last ones (with before).");
  for (const [name, size] of Object.entries({ first, last })) {
    if (size == null) continue;
    if (size < 1) throw refusal("BAD_PAGE", `${name}: ${size} asks for nothing. Ask for 1 to ${maximum} rows.`, { given: size, maximum });
    if (size > maximum) throw pageTooLarge(name, size, maximum);
  }
}

function pageTooLarge(name: string, size: number, maximum: number): GraphQLError {
  const next = `go on with ${name === "first" ? "after" : "before"} and the cursor of pageInfo`;
  return tooMuch("PAGE_TOO_LARGE", `${name}: ${size} is more than a page holds. Ask for at most ${maximum} rows and ${next}.`, maximum, size);
}

/** Refuses a page that is larger than `maximum` with PAGE_TOO_LARGE. */
export function checkPageSize({ first, last }: PageArgs, maximum: number): void {
  if (first != null && first > maximum) throw pageTooLarge("first", first, maximum);
  if (last != null && last > maximum) throw pageTooLarge("last", last, maximum);
}

/** Returns the refusal of a cursor that this server did not give out for the list asked for. */
export function badCursor(cursor: string) {
  return refusal(
    "BAD_CURSOR",
    `"${cursor.slice(0, 60)}" is not a cursor of this list. Take startCursor or endCursor of pageInfo, from the same query and release.`,
    { given: cursor.slice(0, 60) },
  );
}
