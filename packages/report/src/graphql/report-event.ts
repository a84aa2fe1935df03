import type { ReportedValue } from "@toso/prisma/client";
import { builder } from "./builder.ts";
import { Role } from "./me.ts";
import { ReportStatus } from "./report-status.ts";
import { Qualifier } from "./reported-value.ts";
import { nameOf } from "../report/name-people.ts";

/** A figure as the log keeps it: what stands in the report may be another by now. */
interface LoggedFigure {
  indicatorCode: string;
  value: string;
  period: string;
  qualifier: ReportedValue["qualifier"];
  definitionKept: boolean;
  note: string | null;
  evidenceUrl: string | null;
  evidenceId: string | null;
}

const LoggedValue = builder.objectRef<LoggedFigure>("LoggedValue").implement({
  description: "A figure of a report as it was at a step.",
  fields: (t) => ({
    indicatorCode: t.exposeString("indicatorCode", { description: "Code of the indicator." }),
    value: t.exposeString("value", { description: "The number, with a point before decimals." }),
    period: t.exposeString("period", { description: "Date the figure is true for: YYYY, YYYY-MM or YYYY-MM-DD." }),
    qualifier: t.expose("qualifier", { type: Qualifier, description: "How the office worded the number." }),
    definitionKept: t.exposeBoolean("definitionKept", { description: "Whether the definition of the indicator was followed." }),
    note: t.exposeString("note", { nullable: true, description: "What was counted instead, or a remark." }),
    evidenceUrl: t.exposeString("evidenceUrl", { nullable: true, description: "Public address where the number could be read." }),
    evidenceId: t.exposeID("evidenceId", { nullable: true, description: "Evidence that was uploaded; it may be gone by now." }),
  }),
});

builder.prismaObject("ReportEvent", {
  description: "A step of a report. Steps are added and never changed.",
  select: { userId: true },
  fields: (t) => ({
    at: t.expose("at", { type: "DateTime", description: "When." }),
    from: t.expose("from", { type: ReportStatus, nullable: true, description: "Where the report stood before." }),
    to: t.expose("to", { type: ReportStatus, description: "Where it stands since." }),
    by: t.string({
      nullable: true,
      description: "Name of who did it; null once the account is deleted, and where the service itself did it.",
      resolve: ({ userId }, _args, context) => nameOf(context, userId),
    }),
    role: t.expose("role", { type: Role, nullable: true, description: "In which role; null where the service itself did it." }),
    reason: t.exposeString("reason", { nullable: true, description: "Why, in words of the person; null where none is asked for." }),
    values: t.field({
      type: [LoggedValue],
      description: "The figures of the report as they were at this step, so that what was changed since can be seen.",
      select: { values: true },
      resolve: ({ values }) => (values ?? []) as unknown as LoggedFigure[],
    }),
  }),
});
