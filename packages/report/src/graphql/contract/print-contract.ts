import { lexicographicSortSchema, printSchema } from "graphql";
import { schema } from "../schema.ts";

/** Prints the schema as sorted SDL: what contract/schema.graphql holds. */
export function printContract(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
