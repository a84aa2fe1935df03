import { builder } from "./builder.ts";
import { IndicatorType } from "./types/indicator.ts";
import { startOfPeriod } from "../tables/period.ts";
import { openReading, readingOf } from "../release/reading.ts";
import { readingArgs } from "./reading-args.ts";
import { CalendarEntryType } from "./types/calendar.ts";

builder.prismaObjectFields(IndicatorType, (t) => ({
  nextRelease: t.field({
    type: CalendarEntryType,
    nullable: true,
    description: "When its next figures are expected; null where no date is known: they come when a source publishes.",
    resolve: ({ code }, _, context, info) => readingOf(context, info).catalogue.calendar.find(({ indicatorCode }) => indicatorCode === code),
  }),
}));

builder.queryField("calendar", (t) =>
  t.field({
    type: [CalendarEntryType],
    description: "When next figures are expected, the earliest first; an indicator that is not listed has no known date.",
    args: readingArgs(t.arg),
    resolve: async (_root, args, context, info) => {
      const { catalogue } = await openReading(context, args, info);
      return catalogue.calendar.toSorted((one, other) => startOfPeriod(one.expected).localeCompare(startOfPeriod(other.expected)) || one.order - other.order);
    },
  }),
);
