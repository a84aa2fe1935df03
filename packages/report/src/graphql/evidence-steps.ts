import { builder } from "./builder.ts";
import { allowEvidence, removeEvidence } from "../evidence/keep-evidence.ts";

const idDescription = "Id of the evidence.";

builder.mutationField("allowEvidence", (t) =>
  t.withAuth({ reporter: true }).prismaField({
    type: "Evidence",
    description: "Says whether everybody may read evidence of one's office once its report is accepted.",
    args: {
      id: t.arg.id({ required: true, description: idDescription }),
      isPublic: t.arg.boolean({ required: true, description: "True to allow it." }),
    },
    resolve: async (query, _root, { id, isPublic }, { prisma, user }) => {
      await allowEvidence(prisma, user, id, isPublic);
      return prisma.evidence.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.mutationField("removeEvidence", (t) =>
  t.withAuth({ reporter: true }).boolean({
    description: "Removes evidence of one's office while its report is a draft or was returned; figures that named it have none then.",
    args: { id: t.arg.id({ required: true, description: idDescription }) },
    resolve: async (_root, { id }, { prisma, user }) => {
      await removeEvidence(prisma, user, id);
      return true;
    },
  }),
);
