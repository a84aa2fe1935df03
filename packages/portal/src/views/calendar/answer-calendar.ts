import { ask } from "../../graphql/client.ts";
import type { Lang } from "../../i18n/lang.ts";
import { calendarQuery } from "./calendar.query.ts";
import { writeCalendar } from "./write-calendar.ts";

/** Answers with the calendar file of the release of this build; throws where the API names no release or the portal no address. */
export async function answerCalendar(lang: Lang, site: URL | undefined): Promise<Response> {
  const { release, calendar } = await ask(calendarQuery, {});
  if (!release || !site) throw new Error("A calendar file needs a release and the address of the portal.");
  return new Response(writeCalendar(lang, release, calendar, site), { headers: { "content-type": "text/calendar; charset=utf-8" } });
}
