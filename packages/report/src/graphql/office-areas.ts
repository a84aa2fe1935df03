import type { TakenArea } from "@toso/prisma/client";
import { builder } from "./builder.ts";
import { DeskArea, Scheme } from "./area.ts";
import { OfficeType } from "./office.ts";
import { giveArea, takeArea } from "../auth/take-area.ts";
import { nameOf } from "../report/name-people.ts";

const TakenAreaType = builder.objectRef<TakenArea>("TakenArea").implement({
  description: "That an editor took an area from an office.",
  fields: (t) => ({
    at: t.expose("at", { type: "DateTime", description: "When." }),
    area: t.field({ type: DeskArea, description: "The area.", resolve: ({ scheme, code }) => ({ scheme, code }) }),
    by: t.string({
      nullable: true,
      description: "Name of the editor; null once the account is deleted.",
      resolve: ({ userId }, _args, context) => nameOf(context, userId),
    }),
  }),
});

builder.prismaObjectFields(OfficeType, (t) => ({
  taken: t.field({
    type: [TakenAreaType],
    description: "Areas that were taken from it, the newest first. It may have been given one again since.",
    select: { taken: { orderBy: { id: "desc" } } },
    resolve: ({ taken }) => taken,
  }),
}));

builder.mutationFields((t) => {
  const args = {
    office: t.arg.id({ required: true, description: "Office." }),
    scheme: t.arg({ type: Scheme, required: true, description: "Division of the area." }),
    code: t.arg.string({ required: true, description: "Code of the area." }),
  };
  return {
    takeArea: t.withAuth({ editor: true }).prismaField({
      type: OfficeType,
      description:
        "Takes an area from an office, under both its codes where the merger left it as it was: nothing is begun, changed or handed in for it any more. Drafts stay with the office, and what was handed in is decided on. Throws NOT_FOUND where the office does not have it.",
      args,
      resolve: async (query, _root, { office, scheme, code }, { prisma, user }) => {
        await takeArea(prisma, user, { officeId: String(office), scheme, code });
        return prisma.office.findUniqueOrThrow({ ...query, where: { id: String(office) } });
      },
    }),
    giveArea: t.withAuth({ editor: true }).prismaField({
      type: OfficeType,
      description:
        "Gives an office an area to hand in figures for; of a province that the merger left as it was the present one, and nothing where it has the place already. Throws NOT_FOUND for an office that is not there, and BAD_ARGUMENT for what is no province.",
      args,
      resolve: async (query, _root, { office, scheme, code }, context) => {
        await giveArea(context, { officeId: String(office), scheme, code });
        return context.prisma.office.findUniqueOrThrow({ ...query, where: { id: String(office) } });
      },
    }),
  };
});
