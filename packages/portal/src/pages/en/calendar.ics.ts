import type { APIContext } from "astro";
import { answerCalendar } from "../../views/calendar/answer-calendar.ts";

export function GET({ site }: APIContext): Promise<Response> {
  return answerCalendar("en", site);
}
