import { builder } from "../builder.ts";
import type { ComputedRate } from "../../domain/compute-rate.ts";

/** GraphQL type of a computed rate; its fields stand in schema.ts. */
export const RateType = builder.objectRef<ComputedRate>("Rate");
