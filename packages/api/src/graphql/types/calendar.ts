import { builder } from "../builder.ts";
import { IndicatorType } from "./indicator.ts";
import { calendarKey } from "../node/node-keys.ts";
import { idOf, NodeInterface } from "./node.ts";
import { readingOf } from "../../release/reading.ts";

const CalendarBasisEnum = builder.enumType("CalendarBasis", {
  description: "What a date in the calendar rests on.",
  values: {
    ANNOUNCED: { value: "announced", description: "The source itself announced it." },
    USUAL: { value: "usual", description: "The source announced none; its earlier figures came at this time." },
  } as const,
});

/** GraphQL type of the next date of an indicator. */
export const CalendarEntryType = builder.prismaObject("CalendarEntry", {
  interfaces: [NodeInterface],
  fields: (t) => ({
    id: t.id(idOf("CalendarEntry", calendarKey)),
    indicator: t.field({
      type: IndicatorType,
      description: "Indicator whose next figures are meant.",
      resolve: ({ indicatorCode }, _, context, info) => readingOf(context, info).catalogue.indicators.get(indicatorCode)!,
    }),
    expected: t.expose("expected", { type: "Period" }),
    basis: t.expose("basis", { type: CalendarBasisEnum }),
    noteVi: t.exposeString("noteVi", { nullable: true }),
    noteEn: t.exposeString("noteEn", { nullable: true }),
    sourcePublisher: t.exposeString("sourcePublisher", { nullable: true }),
    sourceUrl: t.exposeString("sourceUrl", { nullable: true }),
    accessed: t.expose("accessed", { type: "Period", nullable: true }),
  }),
});
