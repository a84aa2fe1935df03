import { builder } from "./builder.ts";
import { refuseNotSummable, resolveIndicator } from "../domain/resolve-indicator.ts";
import { IndicatorType } from "./types/indicator.ts";
import { ObsStatusEnum, QualifierEnum } from "./types/codes.ts";
import { FigureType } from "./types/figure.ts";
import { boundaryArg } from "./province-args.ts";
import { openReading } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import { reconcile, type Reconciliation } from "../domain/reconcile.ts";

export const ReconciliationType = builder.objectRef<Reconciliation>("Reconciliation");

builder.objectType(ReconciliationType, {
  description: "The sum of the provinces' headline figures beside the national figure: how much of the country the map covers.",
  fields: (t) => ({
    indicator: t.field({ type: IndicatorType, description: "What is counted.", resolve: ({ indicator }) => indicator }),
    provinceCount: t.exposeInt("provinceCount", { description: "Provinces of the division." }),
    provincesWithFigure: t.exposeInt("provincesWithFigure", {
      description:
        "Provinces with a figure: those behind the sum. Where figures of the 34 lie on both sides of the merger of 2025, those on the side of the national figure.",
    }),
    sum: t.exposeFloat("sum", { description: "Sum of their headline figures, whatever their dates." }),
    obsStatus: t.expose("obsStatus", { type: ObsStatusEnum, description: "Weakest status of the figures in the sum; O where there are none." }),
    qualifier: t.expose("qualifier", { type: QualifierEnum, nullable: true, description: "Wording that the sum takes over from its figures." }),
    nationalFigure: t.field({
      type: FigureType,
      description: "The national figure whose date lies nearest to the day asked for, or else to the day of the release.",
      resolve: ({ nationalFigure }) => nationalFigure,
    }),
    share: t.exposeFloat("share", {
      nullable: true,
      description: "sum / national figure; null without a national figure. Not a coverage in the strict sense: dates differ.",
    }),
    oldestPeriod: t.expose("oldestPeriod", { type: "Period", nullable: true, description: "Date of the oldest figure in the sum." }),
    newestPeriod: t.expose("newestPeriod", { type: "Period", nullable: true, description: "Date of the newest figure in the sum." }),
  }),
});

builder.queryField("reconciliation", (t) =>
  t.field({
    type: ReconciliationType,
    description: "Sum of the provinces against the national figure. Refused with NOT_SUMMABLE where values do not add up.",
    extensions: { rowsRead: 63 },
    args: { indicator: t.arg.string({ required: true, description: "Code of the indicator." }), ...boundaryArg(t.arg), ...readingArgs(t.arg) },
    resolve: async (_root, args, context, info) => {
      const reading = await openReading(context, args, info);
      const indicator = resolveIndicator(reading.catalogue, args.indicator);
      refuseNotSummable(reading.catalogue, indicator);
      return reconcile(reading, indicator, args.boundary);
    },
  }),
);
