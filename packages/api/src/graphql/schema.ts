import { isObjectType, lexicographicSortSchema, printSchema } from "graphql";
import { builder } from "./builder.ts";
import "./calendar.ts";
import "./change.ts";
import "./commune.ts";
import "./comparison.ts";
import "./criteria-set.ts";
import "./figure.ts";
import "./group.ts";
import "./honour.ts";
import "./indicator.ts";
import "./lesson.ts";
import "./lineage.ts";
import "./measure.ts";
import "./nation.ts";
import "./node/node.ts";
import "./observation.ts";
import "./peers.ts";
import "./platform.ts";
import "./practice.ts";
import "./present-figure.ts";
import "./province.ts";
import "./ranking.ts";
import "./rate.ts";
import "./reconciliation.ts";
import "./region.ts";
import "./release.ts";
import "./skill.ts";
import "./source.ts";
import "./target-distance.ts";
import "./target.ts";

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
