import { builder } from "./builder.ts";
import { DeskArea } from "./area.ts";
import "./office.ts";
import "./evidence.ts";
import "./reported-value.ts";
import "./report-event.ts";
import { BesideValueType } from "./known-value.ts";
import { ReportFindingType } from "./report-finding.ts";
import { ReportStatus } from "./report-status.ts";
import { findAccepted } from "../report/find-accepted.ts";
import { findBeside } from "../report/find-beside.ts";
import { findFindings } from "../report/find-findings.ts";
import { isAmong, keysOfPlace } from "../report/one-place.ts";
import { openReading } from "../report/open-reading.ts";
import { onceARequest, type DeskContext } from "../context.ts";
import type { ReportedArea } from "../report/reported-figure.ts";
import { findReport } from "../report/take-step.ts";

type Before = ReturnType<typeof findAccepted>;
const beforeOf = onceARequest((_context: DeskContext) => new Map<string, Before>());

/** Finds what was reported before a report, once for all fields of a request that ask. */
async function findBefore(context: DeskContext, { id, ...area }: ReportedArea & { id: string }): Before {
  const reading = await openReading(context);
  const ofRequest = beforeOf(context);
  const before = ofRequest.get(id) ?? findAccepted(context.prisma, reading, area, id);
  ofRequest.set(id, before);
  return before;
}

builder.prismaObject("Report", {
  description: "Figures of one area that an office hands in together.",
  select: { id: true, scheme: true, code: true },
  fields: (t) => ({
    id: t.exposeID("id", { description: "Short random text." }),
    version: t.exposeInt("version", { description: "Counts changes: who changes the report says which one was read." }),
    status: t.expose("status", { type: ReportStatus, description: "Where it stands." }),
    office: t.relation("office", { description: "Office that hands it in." }),
    area: t.field({ type: DeskArea, description: "Area that the figures are of.", resolve: ({ scheme, code }) => ({ scheme, code }) }),
    isAreaTaken: t.boolean({
      description: "Whether an editor took the area from the office: then it is neither changed nor handed in, and what was handed in is decided on.",
      select: { scheme: true, code: true, office: { select: { areas: true } } },
      resolve: async ({ scheme, code, office }, _args, context) => {
        const place = keysOfPlace((await openReading(context))?.catalogue, { scheme, code });
        return !office.areas.some((held) => isAmong(place, held));
      },
    }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was begun." }),
    updatedAt: t.expose("updatedAt", { type: "DateTime", description: "When it was last changed." }),
    handedInAt: t.expose("handedInAt", { type: "DateTime", nullable: true, description: "When it was handed in last; null for one that never was." }),
    decidedAt: t.expose("decidedAt", { type: "DateTime", nullable: true, description: "When it was accepted or refused; null before." }),
    publishedIn: t.exposeString("publishedIn", { nullable: true, description: "Version of the release that its figures came with; null before." }),
    values: t.relation("values", { description: "Its figures, in the order of the form.", query: { orderBy: { place: "asc" } } }),
    evidence: t.relation("evidence", { description: "Its evidence, the oldest first.", query: { orderBy: [{ uploadedAt: "asc" }, { id: "asc" }] } }),
    findings: t.field({
      type: [ReportFindingType],
      description: "What is wrong with its figures, and what in them is worth a second look beside the current release and what was accepted for the next.",
      select: { values: { orderBy: { place: "asc" } } },
      resolve: async ({ id, scheme, code, values }, _args, context) => {
        const reading = await openReading(context);
        return findFindings(reading, { scheme, code }, values, await findBefore(context, { scheme, code, id }));
      },
    }),
    beside: t.field({
      type: [BesideValueType],
      description: "What stands beside its figures, one for each of their indicators; [] for who is no editor.",
      select: { values: { orderBy: { place: "asc" } } },
      resolve: async ({ id, scheme, code, values }, _args, context) => {
        if (context.user?.role !== "editor") return [];
        const reading = await openReading(context);
        return findBeside(
          reading,
          reading?.catalogue.area(scheme, code),
          values.map(({ indicatorCode }) => indicatorCode),
          (await findBefore(context, { scheme, code, id })).accepted,
        );
      },
    }),
    events: t.relation("events", { description: "What became of it, step by step, since it was handed in first.", query: { orderBy: { id: "asc" } } }),
  }),
});

builder.queryField("report", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    type: "Report",
    description: "A report. Throws NOT_FOUND for one of another office, and before an editor for a draft.",
    args: { id: t.arg.id({ required: true, description: "Its id." }) },
    resolve: async (query, _root, { id }, { prisma, user }) => {
      await findReport(prisma, user, id);
      return prisma.report.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

builder.queryField("reports", (t) =>
  t.withAuth({ signedIn: true }).prismaField({
    type: ["Report"],
    description:
      "The reports of one's office, for an editor those of all offices but drafts; those that were handed in first come first, and then those that never were.",
    args: { status: t.arg({ type: [ReportStatus], description: "Only those that stand there." }) },
    resolve: (query, _root, { status }, { prisma, user }) => {
      const seen = user.role === "editor" ? { status: { not: "draft" as const } } : { officeId: user.officeId ?? "" };
      return prisma.report.findMany({
        ...query,
        where: { AND: [seen, status ? { status: { in: status } } : {}] },
        orderBy: [{ handedInAt: { sort: "asc", nulls: "last" } }, { createdAt: "asc" }, { id: "asc" }],
      });
    },
  }),
);
