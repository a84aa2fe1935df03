import { builder } from "./builder.ts";
import { DeskArea } from "./area.ts";
import "./evidence.ts";
import "./reported-value.ts";
import { findPublishers } from "../report/find-publishers.ts";
import { onceARequest, type DeskContext } from "../context.ts";

/** The most reports in a list. */
const most = 500;

const isAccepted = { status: { in: ["accepted" as const, "published" as const] } };

const findPublishersOnce = onceARequest(({ prisma }: DeskContext) => findPublishers(prisma));

const AcceptedEvidence = builder.prismaObject("Evidence", {
  variant: "AcceptedEvidence",
  description: "A PDF that everybody may read. Its name may hold a person, so who downloads it is told, as long as its office allows that.",
  // Never its bytes.
  select: { id: true },
  fields: (t) => ({
    id: t.exposeID("id", { description: "Short random text." }),
    size: t.exposeInt("size", { description: "Number of bytes." }),
    uploadedAt: t.expose("uploadedAt", { type: "DateTime", description: "When it was uploaded." }),
  }),
});

const AcceptedReport = builder.prismaObject("Report", {
  variant: "AcceptedReport",
  description: "A report that was accepted, as everybody may read it: nothing of a person.",
  select: { id: true, scheme: true, code: true },
  fields: (t) => ({
    id: t.exposeID("id", { description: "Short random text, which its page is named by." }),
    office: t.string({
      description: "Name under which a release has its figures, whatever the office is called since; that of the office today where none has.",
      select: { office: { select: { name: true } } },
      resolve: async ({ id, office }, _args, context) => (await findPublishersOnce(context))(id) ?? office.name,
    }),
    area: t.field({ type: DeskArea, description: "Area that the figures are of.", resolve: ({ scheme, code }) => ({ scheme, code }) }),
    handedInAt: t.field({
      type: "DateTime",
      description: "When it was handed in last.",
      select: { handedInAt: true },
      resolve: ({ handedInAt }) => handedInAt!,
    }),
    decidedAt: t.field({ type: "DateTime", description: "When it was accepted.", select: { decidedAt: true }, resolve: ({ decidedAt }) => decidedAt! }),
    publishedIn: t.exposeString("publishedIn", {
      nullable: true,
      description: "Version of the release that its figures came with; null while they wait for the next.",
    }),
    values: t.relation("values", { description: "Its figures, in the order of the form.", query: { orderBy: { place: "asc" } } }),
    evidence: t.relation("evidence", {
      type: AcceptedEvidence,
      description: "Evidence that its office has made public, the oldest first.",
      query: { where: { isPublic: true }, orderBy: [{ uploadedAt: "asc" }, { id: "asc" }] },
    }),
  }),
});

builder.queryField("acceptedReports", (t) =>
  t.prismaField({
    type: [AcceptedReport],
    description: `Reports that were accepted, published or not, those decided last first; at most ${most}.`,
    resolve: (query, _root, _args, { prisma }) =>
      prisma.report.findMany({ ...query, where: isAccepted, orderBy: [{ decidedAt: "desc" }, { id: "asc" }], take: most }),
  }),
);

builder.queryField("acceptedReport", (t) =>
  t.prismaField({
    type: AcceptedReport,
    nullable: true,
    description: "A report that was accepted; null for any other.",
    args: { id: t.arg.id({ required: true, description: "Its id." }) },
    resolve: (query, _root, { id }, { prisma }) => (id.includes("\0") ? null : prisma.report.findFirst({ ...query, where: { id, ...isAccepted } })),
  }),
);
