import { builder } from "./builder.ts";
import { DeskArea } from "./area.ts";

export const OfficeType = builder.prismaObject("Office", {
  description: "An office that hands in figures.",
  select: { id: true },
  fields: (t) => ({
    id: t.exposeID("id", { description: "Short random text." }),
    name: t.exposeString("name", { description: "Name as it is published beside its reports." }),
    areas: t.field({
      type: [DeskArea],
      description: "Areas that it may hand in figures for.",
      select: { areas: { orderBy: [{ scheme: "asc" }, { code: "asc" }] } },
      resolve: ({ areas }) => areas,
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
