import { ask } from "../../graphql/client.ts";
import type { Lang } from "../../i18n/lang.ts";
import { calendarQuery } from "./calendar.query.ts";
import { presentCalendar, type CalendarView } from "./present-calendar.ts";

/** Loads the calendar of the release of this build; throws where the API names no release. */
export async function loadCalendar(lang: Lang): Promise<CalendarView> {
  return presentCalendar(await ask(calendarQuery, {}), lang);
}
