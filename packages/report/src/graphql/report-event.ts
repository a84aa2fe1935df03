import { builder } from "./builder.ts";
import { Role } from "./me.ts";
import { ReportStatus } from "./report-status.ts";
import { nameOf } from "../report/name-people.ts";

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
  }),
});
