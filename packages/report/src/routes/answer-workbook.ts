import { findAccepted } from "../report/find-accepted.ts";
import { findReport } from "../report/take-step.ts";
import { openForm } from "../report/open-form.ts";
import { openReading } from "../report/open-reading.ts";
import { nameFile } from "../workbook/name-template.ts";
import { readWorkbook } from "../workbook/read-workbook.ts";
import { writeTemplate } from "../workbook/write-template.ts";
import { needReporter, needSignedIn, type Asked } from "./asked.ts";
import { readBody } from "../http/read-body.ts";
import { send, sendJson } from "../http/send.ts";

const mostBytes = 2_000_000;

/** Sends the workbook to fill in for the area of a report, in Vietnamese or with ?lang=en in English. */
export async function sendTemplate({ response, context, id, search }: Asked): Promise<void> {
  const user = needSignedIn(context);
  const report = await findReport(context.prisma, user, id);
  const language = search.get("lang") === "en" ? "en" : "vi";
  const form = openForm(await openReading(context), user, report, true);
  const { accepted } = await findAccepted(context.prisma, form.reading, report, id);
  send(
    response,
    200,
    {
      "content-type": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "content-disposition": `attachment; filename="${nameFile(form.reading.catalogue, form.area, language)}"`,
    },
    await writeTemplate(form, accepted, language),
  );
}

/** Reads a filled workbook and answers with its values and what is found in them; the form shows and saves them, here nothing is changed. */
export async function takeWorkbook({ request, response, context, id }: Asked): Promise<void> {
  const user = needReporter(context);
  const report = await findReport(context.prisma, user, id);
  const bytes = await readBody(request, mostBytes);
  const reading = await openReading(context);
  sendJson(response, 200, await readWorkbook(reading, report, bytes, await findAccepted(context.prisma, reading, report, id)));
}
