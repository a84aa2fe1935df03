import SchemaBuilder, { BasePlugin, type PothosOutputFieldConfig, type SchemaTypes } from "@pothos/core";
import type { GraphQLFieldResolver } from "graphql";
import { checkPage, type PageArgs } from "./page.ts";

declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      pageLimits: PageLimits<Types>;
    }
  }
}

/** Name of the plugin, for the list of the builder. */
export const pageLimits = "pageLimits" as const;

/** Checks the page that a connection is asked for before anything else looks at it, also where only its totalCount is; the maximum stands in the field's extensions as `pageMaximum`. */
class PageLimits<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolver: GraphQLFieldResolver<unknown, Types["Context"], object>,
    { extensions }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types["Context"], object> {
    const maximum = extensions?.pageMaximum;
    if (typeof maximum !== "number") return resolver;
    return (parent, args, context, info) => {
      checkPage(args as PageArgs, maximum);
      return resolver(parent, args, context, info);
    };
  }
}

SchemaBuilder.registerPlugin(pageLimits, PageLimits);
