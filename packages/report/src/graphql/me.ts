import { builder } from "./builder.ts";
import { OfficeType } from "./office.ts";
import { deleteAccount } from "../auth/delete-account.ts";
import type { SignedIn } from "../context.ts";
import { readLanguage } from "../mail/page-paths.ts";

export const Role = builder.enumType("Role", {
  description: "What somebody who signs in may do.",
  values: {
    REPORTER: { value: "reporter", description: "Hands in figures for the areas of an office." },
    EDITOR: { value: "editor", description: "Decides on reports." },
  } as const,
});

const Me = builder.objectRef<SignedIn>("Me").implement({
  description: "Who is signed in.",
  fields: (t) => ({
    name: t.exposeString("name", { description: "Name." }),
    email: t.exposeString("email", { description: "Address of mail." }),
    role: t.field({ type: Role, description: "What this person may do.", resolve: ({ role }) => role }),
    language: t.exposeString("language", { description: "Language of mails, vi or en." }),
    office: t.prismaField({
      type: OfficeType,
      nullable: true,
      description: "Office of a reporter; null for an editor.",
      resolve: (query, { officeId }, _args, { prisma }) => prisma.office.findUnique({ ...query, where: { id: officeId ?? "" } }),
    }),
    passkeys: t.int({
      description: "How many keys of devices an editor signs in with.",
      resolve: ({ id }, _args, { prisma }) => prisma.passkey.count({ where: { userId: id } }),
    }),
  }),
});

builder.queryField("me", (t) =>
  t.field({ type: Me, nullable: true, description: "Who is signed in; null for nobody.", resolve: (_root, _args, { user }) => user }),
);

builder.mutationFields((t) => ({
  setLanguage: t.withAuth({ signedIn: true }).field({
    type: Me,
    description: "Sets the language of the mails to who is signed in.",
    args: { language: t.arg.string({ required: true, description: "vi or en." }) },
    resolve: async (_root, args, { prisma, user }) => {
      const language = readLanguage(args.language);
      await prisma.user.update({ where: { id: user.id }, data: { language } });
      return { ...user, language } as SignedIn;
    },
  }),
  deleteMe: t.withAuth({ signedIn: true }).boolean({
    description:
      "Removes who is signed in, with sessions and keys; what they decided and handed in stays, without them. Throws LAST_EDITOR for the last editor. Returns true.",
    resolve: async (_root, _args, { prisma, user }) => {
      await deleteAccount(prisma, user);
      return true;
    },
  }),
}));
