import { builder } from "./builder.ts";
import { DeskArea, Scheme } from "./area.ts";
import { writeTipRow } from "../release/write-tip-row.ts";
import { datasetArea } from "../report/one-place.ts";
import { openReading } from "../report/open-reading.ts";
import { decideTip } from "../tip/decide-tip.ts";
import { sendTip } from "../tip/send-tip.ts";

const TipStatus = builder.enumType("TipStatus", {
  description: "What has become of a tip.",
  values: {
    FRESH: { value: "fresh", description: "Nobody has looked at it." },
    TAKEN: { value: "taken", description: "The figure was found right; an operator enters it into the dataset by hand." },
    DECLINED: { value: "declined", description: "It led to nothing, with a reason." },
  } as const,
});

const Tip = builder.prismaObject("Tip", {
  description: "A published figure that somebody told of. Its texts are what anybody may have written.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Short random text." }),
    at: t.expose("at", { type: "DateTime", description: "When it came in." }),
    area: t.field({ type: DeskArea, description: "Province.", select: { scheme: true, code: true }, resolve: ({ scheme, code }) => ({ scheme, code }) }),
    indicatorCode: t.exposeString("indicatorCode", { description: "Code of the indicator." }),
    value: t.exposeString("value", { description: "The number as it was written." }),
    period: t.exposeString("period", { description: "Date that it is true for: YYYY, YYYY-MM or YYYY-MM-DD." }),
    url: t.exposeString("url", { description: "Where it can be read." }),
    note: t.exposeString("note", { nullable: true, description: "Remark; null for none." }),
    status: t.expose("status", { type: TipStatus, description: "What has become of it." }),
    row: t.string({
      nullable: true,
      description:
        "The row of observations.csv that an operator enters, its source left to fill in, and its number too where what was written is none; null for a tip that was not taken.",
      select: { status: true, scheme: true, code: true, indicatorCode: true, value: true, period: true },
      resolve: async (tip, _args, context) => {
        if (tip.status !== "taken") return null;
        const catalogue = (await openReading(context))?.catalogue;
        const area = catalogue?.area(tip.scheme, tip.code);
        const { scheme, code } = area ? datasetArea(catalogue!, area) : tip;
        return writeTipRow({ ...tip, scheme, code }, catalogue?.indicators.get(tip.indicatorCode)?.unit);
      },
    }),
    reason: t.exposeString("reason", { nullable: true, description: "Why it was declined, or a remark; null for none." }),
  }),
});

const TipInput = builder.inputType("TipInput", {
  description: "A published figure.",
  fields: (t) => ({
    scheme: t.field({ type: Scheme, required: true, description: "Division of the province." }),
    code: t.string({ required: true, description: "Code of the province." }),
    indicatorCode: t.string({ required: true, description: "Code of the indicator." }),
    value: t.string({ required: true, description: "The number as it was published, to 100 characters." }),
    period: t.string({ required: true, description: "Date that it is true for: YYYY, YYYY-MM or YYYY-MM-DD." }),
    url: t.string({ required: true, description: "Where it can be read, an address of the web to 500 characters." }),
    note: t.string({ description: "Remark, to 1,000 characters." }),
    replyTo: t.string({ description: "Address for an answer by mail; removed once it was answered." }),
    language: t.string({ required: true, description: "Language of the answer, vi or en." }),
  }),
});

/** The most tips that are shown at once. */
const atOnce = 500;

builder.queryField("tips", (t) =>
  t.withAuth({ editor: true }).prismaField({
    type: [Tip],
    description: `Tips, the oldest first, ${atOnce} at most.`,
    args: { status: t.arg({ type: TipStatus, description: "Only those; all where left out." }) },
    resolve: (query, _root, { status }, { prisma }) =>
      prisma.tip.findMany({ ...query, where: { status: status ?? undefined }, orderBy: [{ at: "asc" }, { id: "asc" }], take: atOnce }),
  }),
);

builder.mutationFields((t) => ({
  sendTip: t.id({
    description: "Tells of a published figure; returns its id.",
    args: {
      tip: t.arg({ type: TipInput, required: true, description: "The figure." }),
      proof: t.arg.string({ required: true, description: "A solved challenge of /desk/challenge; counts once." }),
    },
    resolve: (_root, { tip, proof }, context) => sendTip(context, tip, proof),
  }),
  decideTip: t.withAuth({ editor: true }).prismaField({
    type: Tip,
    description: "Takes or declines a tip, and answers who told of it where they asked for that.",
    args: {
      id: t.arg.id({ required: true, description: "Tip." }),
      status: t.arg({ type: TipStatus, required: true, description: "TAKEN or DECLINED." }),
      reason: t.arg.string({ description: "Why; needed where it is declined." }),
    },
    resolve: async (query, _root, { id, status, reason }, context) => {
      await decideTip(context, String(id), status, reason ?? null);
      return context.prisma.tip.findUniqueOrThrow({ ...query, where: { id: String(id) } });
    },
  }),
}));
