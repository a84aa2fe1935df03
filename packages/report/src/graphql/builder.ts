import SchemaBuilder from "@pothos/core";
import PrismaPlugin from "@pothos/plugin-prisma";
import ScopeAuthPlugin from "@pothos/plugin-scope-auth";
import { GraphQLError } from "graphql";
import { getDatamodel, type default as PrismaTypes } from "@toso/prisma/pothos";
import type { DeskContext, SignedIn } from "../context.ts";

/** The schema builder of the desk. A field says by `authScopes` who may ask it; one that says nothing is for everybody. */
export const builder = new SchemaBuilder<{
  Context: DeskContext;
  PrismaTypes: PrismaTypes;
  DefaultFieldNullability: false;
  AuthScopes: { signedIn: boolean; reporter: boolean; editor: boolean };
  AuthContexts: Record<"signedIn" | "reporter" | "editor", DeskContext & { user: SignedIn }>;
  Scalars: { DateTime: { Input: Date; Output: Date } };
}>({
  plugins: [ScopeAuthPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  scopeAuth: {
    authScopes: ({ user }) => ({ signedIn: user !== null, reporter: user?.role === "reporter", editor: user?.role === "editor" }),
    unauthorizedError: (_parent, { user }) =>
      user === null
        ? new GraphQLError("Sign in first.", { extensions: { code: "NOT_SIGNED_IN" } })
        : new GraphQLError("This is not for your role.", { extensions: { code: "NOT_ALLOWED" } }),
  },
  prisma: {
    client: ({ prisma }) => prisma,
    dmmf: getDatamodel(),
    exposeDescriptions: true,
    onUnusedQuery: process.env.NODE_ENV === "production" ? null : "warn",
  },
});

builder.scalarType("DateTime", {
  description: "A moment in UTC as ISO 8601, such as 2026-11-29T08:00:00.000Z.",
  serialize: (date) => date.toISOString(),
  parseValue: (value) => {
    const date = new Date(String(value));
    if (Number.isNaN(date.getTime()))
      throw new GraphQLError("Not a moment as ISO 8601, such as 2026-11-29T08:00:00Z.", { extensions: { code: "BAD_ARGUMENT" } });
    return date;
  },
});

builder.queryType({ description: "What may be read at the desk." });
builder.mutationType({ description: "What may be done at the desk." });
