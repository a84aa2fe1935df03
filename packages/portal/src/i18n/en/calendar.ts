import { plural } from "./plural.ts";
import type { calendar as vi } from "../vi/calendar.ts";

export const calendar: typeof vi = {
  title: "Calendar of figures",
  description: "When new figures of each indicator of Tổ Số are due: the dates that sources announced, and the latest period held.",
  lead: "When new figures of each indicator are due. Only dates that a source announced are given, or the time at which it usually publishes; no date is guessed.",
  release: (version, date) => `The current data release of Tổ Số is ${version} of ${date}.`,
  whenPublished: "when a source publishes",
  announced: (date, publisher) => `${date}, as announced by ${publisher}`,
  usual: (date) => `about ${date}, as for earlier figures; the source has announced no date`,
  held: "Latest held",
  noneHeld: "no figure yet",
  next: "Next figures",
  publishers: (first, others) => (others === 0 ? first : `${first} and ${others} other ${others === 1 ? "publisher" : "publishers"}`),
  source: (publisher) => `Announcement of ${publisher}`,
  undated: (count) => `No date is announced for ${plural(count, "other indicator", "other indicators")}: their figures come when a source publishes.`,
  toIndicators: "All indicators",
  dates: {
    heading: "Dates that are known",
    noneYet: "No source has announced when it will publish new figures of the indicators on this page. They are updated when a source publishes.",
  },
  file: {
    heading: "Put it in your calendar",
    explanation:
      "The calendar file has the day of the current data release and every known date above. Where a source announced only a month or a year, that stands on this page alone: a day would be a guess.",
    link: "Download the calendar file (.ics)",
    subscribe: "Or subscribe to this address in a calendar program, and new dates appear by themselves:",
    name: "Tổ Số: calendar of figures",
    release: (version) => `Tổ Số data release ${version}`,
    figures: (indicator) => `New figures: ${indicator}`,
  },
};
