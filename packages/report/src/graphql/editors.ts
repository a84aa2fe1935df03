import type { User } from "@toso/prisma/client";
import { builder } from "./builder.ts";
import { EndedAccessType } from "./office-people.ts";
import { endEditor, listEditors } from "../auth/end-editor.ts";

const Editor = builder.objectRef<User>("Editor").implement({
  description: "Somebody who decides on reports, or is invited to.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Random text." }),
    name: t.exposeString("name", { description: "Name." }),
    email: t.exposeString("email", { description: "Address of mail." }),
    hasSignedIn: t.exposeBoolean("emailVerified", { description: "Whether they ever signed in; else the invitation is open." }),
    isMe: t.boolean({ description: "Whether it is who asks.", resolve: ({ id }, _args, { user }) => user?.id === id }),
  }),
});

builder.queryFields((t) => ({
  editors: t.withAuth({ editor: true }).field({
    type: [Editor],
    description: "All editors and open invitations of editors, by name.",
    resolve: (_root, _args, { prisma }) => listEditors(prisma),
  }),
  endedEditors: t.withAuth({ editor: true }).field({
    type: [EndedAccessType],
    description: "Editors whose access or invitation was ended, the newest first.",
    resolve: (_root, _args, { prisma }) => prisma.endedAccess.findMany({ where: { officeId: null }, orderBy: { id: "desc" } }),
  }),
}));

builder.mutationField("endEditor", (t) =>
  t.withAuth({ editor: true }).boolean({
    description:
      "Ends what an editor may do, or the invitation of one: sessions, links and keys end at once, what they decided stays. Throws NOT_FOUND for whoever is no editor, and LAST_EDITOR for the last one. Always true.",
    args: { person: t.arg.id({ required: true, description: "Id of the editor." }) },
    resolve: async (_root, { person }, { prisma, user }) => {
      await endEditor(prisma, { id: String(person) }, user.id);
      return true;
    },
  }),
);
