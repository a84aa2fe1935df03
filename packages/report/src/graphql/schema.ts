import "./accepted-report.ts";
import "./editors.ts";
import "./evidence-steps.ts";
import "./form.ts";
import "./invite-reporter.ts";
import "./me.ts";
import "./office-areas.ts";
import "./office-people.ts";
import "./participation.ts";
import "./release-job.ts";
import "./report-steps.ts";
import "./report.ts";
import "./subscription.ts";
import "./tip.ts";
import { builder } from "./builder.ts";

/** The schema of /desk/graphql. */
export const schema = builder.toSchema();
