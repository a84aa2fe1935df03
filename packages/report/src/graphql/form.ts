import type { AcceptedFigure } from "@toso/api/release";
import type { Indicator } from "@toso/prisma/client";
import { builder } from "./builder.ts";
import { DeskArea, Scheme } from "./area.ts";
import { KnownValueType, WaitingValueType } from "./known-value.ts";
import { findAccepted } from "../report/find-accepted.ts";
import { findKnown } from "../report/find-known.ts";
import { openForm, type Form } from "../report/open-form.ts";
import { openReading } from "../report/open-reading.ts";

/** A form with what was accepted for its area and no release has yet. */
interface OpenForm extends Form {
  waiting: AcceptedFigure[];
}

const FormIndicator = builder.objectRef<{ indicator: Indicator; form: OpenForm }>("FormIndicator").implement({
  description: "An indicator that an office can hand in a figure for.",
  fields: (t) => ({
    code: t.string({ description: "Code.", resolve: ({ indicator }) => indicator.code }),
    topic: t.string({ description: "Part of the subject: teams, members, coverage, skills or context.", resolve: ({ indicator }) => indicator.topic }),
    nameVi: t.string({ description: "Vietnamese name.", resolve: ({ indicator }) => indicator.nameVi }),
    nameEn: t.string({ description: "English name.", resolve: ({ indicator }) => indicator.nameEn }),
    unit: t.string({ description: "Unit of the number: count, percent or index.", resolve: ({ indicator }) => indicator.unit }),
    decimals: t.int({ description: "Decimals that it is shown with.", resolve: ({ indicator }) => indicator.decimals }),
    definitionVi: t.string({ description: "Definition in Vietnamese.", resolve: ({ indicator }) => indicator.definitionVi }),
    definitionEn: t.string({ description: "Definition in English.", resolve: ({ indicator }) => indicator.definitionEn }),
    known: t.field({
      type: KnownValueType,
      nullable: true,
      description: "The figure that was published for the area itself; null where there is none.",
      resolve: ({ indicator, form }) => findKnown(form.reading, form.area, indicator.code),
    }),
    waiting: t.field({
      type: [WaitingValueType],
      description: "What was accepted for the area and waits for the next release, accepted first first; [] for nothing.",
      resolve: ({ indicator, form }) => form.waiting.filter(({ indicatorCode }) => indicatorCode === indicator.code),
    }),
  }),
});

const FormType = builder.objectRef<OpenForm>("Form").implement({
  description: "What an office can hand in for an area.",
  fields: (t) => ({
    area: t.field({ type: DeskArea, description: "The area.", resolve: ({ area }) => area }),
    indicators: t.field({
      type: [FormIndicator],
      description: "Its indicators, by topic.",
      resolve: (form) => form.indicators.map((indicator) => ({ indicator, form })),
    }),
  }),
});

builder.queryField("form", (t) =>
  t.withAuth({ signedIn: true }).field({
    type: FormType,
    description: "What can be handed in for an area. Throws NOT_FOUND for one of another office, and for one that the current release does not have.",
    args: {
      scheme: t.arg({ type: Scheme, required: true, description: "Division of the area." }),
      code: t.arg.string({ required: true, description: "Code of the area." }),
    },
    resolve: async (_root, area, context) => {
      const { officeId } = context.user;
      // What an office handed in is read with the names of its figures, though the area was taken from it since.
      const hasReport = officeId !== null && !area.code.includes("\0") && (await context.prisma.report.count({ where: { officeId, ...area } })) > 0;
      const form = openForm(await openReading(context), context.user, area, hasReport);
      return { ...form, waiting: (await findAccepted(context.prisma, form.reading, area, null)).accepted };
    },
  }),
);
