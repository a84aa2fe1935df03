import { builder } from "./builder.ts";
import { DeskArea } from "./area.ts";
import { refuse } from "../refuse.ts";
import { isAmong, presentArea } from "../report/one-place.ts";
import { openReading } from "../report/open-reading.ts";
import { readOfficeName } from "../report/read-office-name.ts";

export const OfficeType = builder.prismaObject("Office", {
  description: "An office that hands in figures.",
  select: { id: true },
  fields: (t) => ({
    id: t.exposeID("id", { description: "Short random text." }),
    name: t.exposeString("name", { description: "Name as it is published beside its reports." }),
    areas: t.field({
      type: [DeskArea],
      description: "Areas that it may hand in figures for; a province that the merger left as it was once, whichever of its codes the office was given.",
      select: { areas: { orderBy: [{ scheme: "asc" }, { code: "asc" }] } },
      resolve: async ({ areas }, _args, context) => {
        const catalogue = (await openReading(context))?.catalogue;
        return areas.filter((held) => {
          const area = catalogue?.area(held.scheme, held.code);
          const present = area && presentArea(catalogue!, area);
          return !present || present === area || !isAmong(areas, present);
        });
      },
    }),
    reports: t.relation("reports", {
      description: "Its reports, the newest first; for an editor all but drafts.",
      query: (_args, { user }) => ({
        where: user?.role === "editor" ? { status: { not: "draft" } } : { officeId: user?.officeId ?? "" },
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      }),
    }),
  }),
});

builder.queryField("offices", (t) =>
  t.withAuth({ editor: true }).prismaField({
    type: ["Office"],
    description: "All offices, by name.",
    resolve: (query, _root, _args, { prisma }) => prisma.office.findMany({ ...query, orderBy: [{ name: "asc" }, { id: "asc" }] }),
  }),
);

builder.mutationField("renameOffice", (t) =>
  t.withAuth({ editor: true }).prismaField({
    type: "Office",
    description:
      "Gives an office another name, which reports that are collected from then on are published under. Throws BAD_TEXT for one that no release can hold.",
    args: {
      id: t.arg.id({ required: true, description: "Office." }),
      name: t.arg.string({ required: true, description: "Name as it is published, in one line, at most 200 characters." }),
    },
    resolve: async (query, _root, { id, name: given }, { prisma }) => {
      const name = readOfficeName("name", given);
      const { count } = id.includes("\0") ? { count: 0 } : await prisma.office.updateMany({ where: { id }, data: { name } });
      if (count === 0) throw refuse("NOT_FOUND", "There is no such office.");
      return prisma.office.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);
