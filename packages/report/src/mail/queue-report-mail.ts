import type { Prisma } from "@toso/prisma/client";
import { findReplaced } from "../report/find-replaced.ts";
import { findAreaName } from "../report/read-places.ts";
import { asLanguage, linkTo, linkToAccepted } from "./page-paths.ts";
import { queueMails, type NewMail } from "./queue-mail.ts";
import { mailWords } from "./words.ts";

/** A step of a report that its office is told of. */
export type ToldStep = "returned" | "accepted" | "refused" | "published";

/**
 * Writes to all people of the office of a report that it took this step, in their languages, with the reason of its last event; nothing where nobody is left there. To be called in the transaction that
 * takes the step, after its event was written. Links begin with `site`.
 */
export async function queueReportMail(tx: Prisma.TransactionClient, reportId: string, step: ToldStep, site: string): Promise<void> {
  const report = await tx.report.findUniqueOrThrow({
    where: { id: reportId },
    include: { office: { include: { people: true } }, events: { orderBy: { id: "desc" }, take: 1 }, values: true },
  });
  const nameIn = await findAreaName(tx, report);
  const replacedBy = step === "published" ? await findReplaced(tx) : () => null;
  const overtaken = report.values.filter((value) => replacedBy(reportId, value) !== null).length;
  const mails = report.office.people.map(({ id, email, language: known }): NewMail => {
    const language = asLanguage(known);
    // The page of the report is made with the next release, and built some time after that.
    const isPublic = step === "accepted" || step === "published";
    const link = isPublic
      ? linkToAccepted(site, language, reportId)
      : step === "returned"
        ? linkTo(site, "reportForm", language, { id: reportId })
        : linkTo(site, "myReports", language);
    const news = { area: nameIn(language), reason: report.events[0]?.reason ?? null, link };
    const words = mailWords[language];
    const said =
      step === "published" ? words.published({ ...news, version: report.publishedIn ?? "", figures: report.values.length, overtaken }) : words[step](news);
    // A report can be returned more than once.
    return { ...said, key: `${step}:${reportId}:${report.version}:${id}`, recipient: email };
  });
  await queueMails(tx, mails);
}
