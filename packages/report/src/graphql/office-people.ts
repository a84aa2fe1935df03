import type { EndedAccess, User } from "@toso/prisma/client";
import { builder } from "./builder.ts";
import { OfficeType } from "./office.ts";
import { endAccess } from "../auth/end-access.ts";
import { nameOf } from "../report/name-people.ts";

const OfficePerson = builder.objectRef<User>("OfficePerson").implement({
  description: "Somebody who may hand in figures for an office, or is invited to.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Random text." }),
    name: t.exposeString("name", { description: "Name." }),
    email: t.exposeString("email", { description: "Address of mail." }),
    invitedAt: t.expose("createdAt", { type: "DateTime", description: "When they were invited first." }),
    hasSignedIn: t.exposeBoolean("emailVerified", { description: "Whether they ever signed in; else the invitation is open." }),
  }),
});

/** That somebody's access was ended. */
export const EndedAccessType = builder.objectRef<EndedAccess>("EndedAccess").implement({
  description: "That an editor ended an invitation, or what somebody could do for an office.",
  fields: (t) => ({
    at: t.expose("at", { type: "DateTime", description: "When." }),
    name: t.exposeString("name", { description: "Whose it was." }),
    wasInvited: t.exposeBoolean("wasInvited", { description: "Whether they had never signed in: then it was an invitation." }),
    by: t.string({
      nullable: true,
      description: "Name of the editor; null once the account is deleted, and where it was done from the command line.",
      resolve: ({ userId }, _args, context) => nameOf(context, userId),
    }),
  }),
});

builder.prismaObjectFields(OfficeType, (t) => ({
  people: t.field({
    type: [OfficePerson],
    description: "Who may hand in figures for it or is invited to, by name; [] for who is no editor.",
    select: { people: { orderBy: [{ name: "asc" }, { id: "asc" }] } },
    resolve: ({ people }, _args, { user }) => (user?.role === "editor" ? people : []),
  }),
  ended: t.field({
    type: [EndedAccessType],
    description: "Whose access or invitation was ended, the newest first; [] for who is no editor.",
    select: { ended: { orderBy: { id: "desc" } } },
    resolve: ({ ended }, _args, { user }) => (user?.role === "editor" ? ended : []),
  }),
}));

builder.mutationField("endAccess", (t) =>
  t.withAuth({ editor: true }).prismaField({
    type: OfficeType,
    description:
      "Ends what somebody may do for an office, or an invitation: sessions and links end at once, reports and drafts stay with the office. Throws NOT_FOUND for whoever is of no office.",
    args: { person: t.arg.id({ required: true, description: "Id of the person." }) },
    resolve: async (query, _root, { person }, context) => {
      const id = await endAccess(context, context.user, String(person));
      return context.prisma.office.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
