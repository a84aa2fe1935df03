import { isObjectType, lexicographicSortSchema, printSchema } from "graphql";
import { builder } from "./builder.ts";
import "./change/schema.ts";
import "./calendar/schema.ts";
import "./commune/schema.ts";
import "./compare/schema.ts";
import "./criteria-set/schema.ts";
import "./honour/schema.ts";
import "./indicator/schema.ts";
import "./lineage/schema.ts";
import "./nation/schema.ts";
import "./node/schema.ts";
import "./observation/list-schema.ts";
import "./observation/schema.ts";
import "./practice/schema.ts";
import "./province/schema.ts";
import "./rate/schema.ts";
import "./reconciliation/schema.ts";
import "./region/schema.ts";
import "./release/schema.ts";
import "./skill/schema.ts";
import "./source/schema.ts";
import "./target/schema.ts";

/** The whole GraphQL schema. */
export const schema = builder.toSchema();

// The Prisma plugin gives its totalCount no description and takes none.
for (const type of Object.values(schema.getTypeMap())) {
  const count = isObjectType(type) ? type.getFields().totalCount : undefined;
  if (count) count.description ??= "Number of rows on all pages.";
}

/** Returns the schema as sorted SDL: what packages/api/contract/schema.graphql holds. */
export function printContract(): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
