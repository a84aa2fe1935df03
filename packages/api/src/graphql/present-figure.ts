import { findLeadingSide, findPresentFigure, type PresentFigure } from "../domain/province/find-present-figure.ts";
import { presentProvinceOf, sharesName } from "../domain/province/present-province.ts";
import { resolveMeasure } from "../domain/compare/measure.ts";
import { resolveIndicator } from "../domain/resolve-indicator.ts";
import { readingOf } from "../release/reading.ts";
import { builder } from "./builder.ts";
import { FigureType } from "./types/figure.ts";
import { ProvinceType } from "./types/province.ts";

const DivisionSideEnum = builder.enumType("DivisionSide", {
  description: "Which of two provinces a name stands for.",
  values: {
    BEFORE: { value: "before", description: "The province until 2025-06-30." },
    PRESENT: { value: "present", description: "The province since 2025-07-01." },
  } as const,
});

const PresentFigureType = builder.objectRef<PresentFigure>("PresentFigure");
builder.objectType(PresentFigureType, {
  description: "Figures of a province before and since 2025-07-01, and which of them leads. The two are of different territories and never one series.",
  fields: (t) => ({
    leads: t.expose("leads", {
      type: DivisionSideEnum,
      description:
        "Side that is shown first: the present one where the present province has the same name and a figure of its own, or where the merger left the province as it was.",
    }),
    leading: t.field({
      type: FigureType,
      description: "The figure that is shown first.",
      resolve: ({ leads, before, present }) => (leads === "before" && before) || present,
    }),
    before: t.field({
      type: FigureType,
      nullable: true,
      description: "Figure of the old province; of one of the 34 the sum of the old ones it was made of. Null where the merger left it as it was.",
      resolve: ({ before }) => before,
    }),
    present: t.field({
      type: FigureType,
      description: "Figure that was published for the present province itself; a sum of old provinces does not take its place.",
      resolve: ({ present }) => present,
    }),
  }),
});

builder.prismaObjectFields(ProvinceType, (t) => ({
  presentProvince: t.field({
    type: ProvinceType,
    description: "Province of the 34 that it belongs to today: itself where it is one of them.",
    resolve: (province, _, context, info) => presentProvinceOf(readingOf(context, info).catalogue, province),
  }),
  sharesName: t.boolean({
    description: "True where a province of another territory in the other division has the same name, so that it must be said which of the two is meant.",
    resolve: (province, _, context, info) => sharesName(readingOf(context, info).catalogue, province),
  }),
  presentFigure: t.field({
    type: PresentFigureType,
    description: "The figure that a page about it shows first, with the one of the other side of 2025-07-01 beside it.",
    args: { indicator: t.arg.string({ required: true, description: "Code of the indicator." }) },
    resolve: (province, { indicator }, context, info) => {
      const reading = readingOf(context, info);
      return findPresentFigure(reading, province, resolveIndicator(reading.catalogue, indicator).code);
    },
  }),
  leadingSide: t.field({
    type: DivisionSideEnum,
    description: "Side of 2025-07-01 whose value leads for an indicator or a rate, as leads of presentFigure has it.",
    args: { measure: t.arg.string({ required: true, description: "Code of an indicator or a rate." }) },
    resolve: (province, { measure }, context, info) => {
      const reading = readingOf(context, info);
      return findLeadingSide(reading, province, resolveMeasure(reading.catalogue, measure));
    },
  }),
}));
