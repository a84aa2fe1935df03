import type { ArgBuilder } from "@pothos/core";
import type { builder } from "./builder.ts";
import { BoundaryEnum } from "./types/province.ts";

type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer SchemaTypes> ? SchemaTypes : never;

/** Returns the argument `boundary`, the 63 provinces when left out. */
export function boundaryArg(arg: ArgBuilder<Types>) {
  return {
    boundary: arg({ type: BoundaryEnum, required: true, defaultValue: "VN63", description: "Division of the country; the 63 provinces when left out." }),
  };
}

/** Returns the arguments that choose provinces: `boundary` and `region`. */
export function provinceArgs(arg: ArgBuilder<Types>) {
  return { ...boundaryArg(arg), region: arg.string({ description: "Only provinces of this region, such as MRD." }) };
}
