import limits from "../../../contract/limits.json" with { type: "json" };
import { latest, pathToRelease } from "../../domain/release-addresses.ts";

/** How large a query may be: levels below one another, aliases, tokens of its text, directives, root fields, selections when its fragments are written out, cost in points, characters of a text in it or its variables, entries of a list in its variables, letters of a name; and how many bytes its answer may have before it is compressed. */
export const queryLimits: Readonly<
  Record<
    "depth" | "aliases" | "tokens" | "directives" | "rootFields" | "selections" | "cost" | "textLength" | "listLength" | "nameLength" | "answerBytes",
    number
  >
> = limits;

/** Where whole tables can be taken instead. */
export const bulkHint = `To read all figures, take the files in ${pathToRelease(latest)} instead.`;
