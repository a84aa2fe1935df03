import SchemaBuilder from "@pothos/core";
import ComplexityPlugin from "@pothos/plugin-complexity";
import PrismaPlugin from "@pothos/plugin-prisma";
import RelayPlugin from "@pothos/plugin-relay";
import { valueFromASTUntyped, type ValueNode } from "graphql";
import { getDatamodel, type default as PrismaTypes } from "@toso/prisma/pothos";
import type { Context } from "../release/context.ts";
import { refusal } from "../errors.ts";
import { costOfField } from "./limit/cost-of-field.ts";
import { listSizes } from "./limit/list-sizes.ts";
import { nullableRefusals } from "./plugins/nullable-refusals.ts";
import { isPeriod } from "../tables/period.ts";
import { pageLimits } from "./paging/page-limits.ts";

interface Types {
  Context: Context;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: { Period: { Input: string; Output: string } };
}

type Options = ConstructorParameters<typeof SchemaBuilder<Types>>[0];

const options = {
  plugins: [nullableRefusals, pageLimits, listSizes, PrismaPlugin, RelayPlugin, ComplexityPlugin],
  complexity: { fieldComplexity: costOfField },
  defaultFieldNullability: false,
  prisma: {
    client: (context) => context.prisma,
    dmmf: getDatamodel(),
    exposeDescriptions: true,
    onUnusedQuery: process.env.NODE_ENV === "production" ? null : "warn",
  },
  relay: {
    cursorType: "String",
    edgesFieldOptions: { nullable: false, description: "The page's rows with their cursors." },
    nodeFieldOptions: { nullable: false, description: "The row." },
    nodesOnConnection: { description: "The page's rows." },
    cursorFieldOptions: { description: "Cursor of the row, for after and before." },
    pageInfoFieldOptions: { description: "Position of the page in the list." },
    pageInfoTypeOptions: { description: "Position of a page in its list." },
    hasNextPageFieldOptions: { description: "True if there are more rows after this page." },
    hasPreviousPageFieldOptions: { description: "True if there are rows before this page." },
    startCursorFieldOptions: { description: "Cursor of the first row." },
    endCursorFieldOptions: { description: "Cursor of the last row." },
    firstArgOptions: { description: "Return the first n rows, after the cursor if one is given." },
    lastArgOptions: { description: "Return the last n rows, before the cursor if one is given." },
    afterArgOptions: { description: "Only rows after this cursor." },
    beforeArgOptions: { description: "Only rows before this cursor." },
    nodeQueryOptions: false,
    nodesQueryOptions: false,
  },
} satisfies Omit<Options, "scopeAuth">;

/** The one schema builder: plugins and scalars live here, types in the folders of the domain. */
// Plugins declare their options for all builders of a program: another package's may ask for one that this builder has no use for.
export const builder = new SchemaBuilder<Types>(options as unknown as Options);

builder.scalarType("Period", {
  description: "A year, a month or a day: 2023, 2023-06 or 2023-06-30. Where a day is needed, a year or month stands at its last day.",
  serialize: (value) => value,
  parseValue: (value) => readPeriod(value),
  // Written in the query, it has no field yet that would say where.
  parseLiteral: (node, variables) => readPeriod(valueFromASTUntyped(node, variables), node),
});

function readPeriod(value: unknown, node?: ValueNode): string {
  if (typeof value === "string" && isPeriod(value)) return value;
  const message = `${JSON.stringify(value)} is not a date. Write YYYY, YYYY-MM or YYYY-MM-DD, such as "2023-06".`;
  throw refusal("BAD_DATE", message, { given: String(value).slice(0, 40) }, node);
}

builder.queryType({
  description:
    "Figures on Viet Nam's community digital technology teams. Every field takes `release` (a version; the current one when left out), and where figures are read `asOf`: the headline figure is then the latest one up to that date.",
});
