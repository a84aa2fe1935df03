import type { ArgBuilder } from "@pothos/core";
import type { builder } from "./builder.ts";

type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer SchemaTypes> ? SchemaTypes : never;

/** Returns the arguments `release` and `asOf` of a root field. */
export function readingArgs(arg: ArgBuilder<Types>) {
  return {
    release: arg.string({ description: "Version of the release to read; the current one when left out." }),
    asOf: arg({
      type: "Period",
      description:
        "Look back from this date: the headline is then the latest figure up to it. Refused with NO_FIGURES where it lies before the first figure of the release.",
    }),
  };
}
