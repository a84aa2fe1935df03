import type { time as vi } from "../vi/time.ts";

export const time: typeof vi = {
  heading: "Time",
  years: "Year of the figures",
  newest: "newest",
  newestSpoken: "the newest figure of each province",
  yearSpoken: "{year}, {count} of {all} provinces have a figure",
  yearsHint: "All years share one colour scale.",
  day: {
    summary: "See what was known on a day …",
    hint: "Only figures that were there by the end of this day count.",
    label: "Day",
    show: "Show",
  },
  set: {
    year: "Showing the figures of {year}: {count} of {all} provinces have one.",
    day: "Showing what was known on {day}: {count} of {all} provinces have a figure.",
    yearAndDay: "Showing the figures of {year} as they were known on {day}: {count} of {all} provinces have one.",
    rest: "Map and table follow this choice; the rest of the page still shows the newest figures.",
    back: "Back to the newest figures",
  },
  moment: {
    year: "{year}",
    day: "as known on {day}",
    yearAndDay: "{year}, as known on {day}",
  },
  missing: {
    year: "no figure of {year}",
    day: "no figure was known on {day}",
    yearAndDay: "no figure of {year} was known on {day}",
    legend: "{missing} (not zero)",
    sentence: "{province}: {missing}. Missing does not mean zero.",
  },
  problem: {
    /** Behind what cannot be shown, where nothing else is. */
    instead: "These are the newest figures.",
    noYears: "This indicator does not have two years with figures of 40 provinces, so it cannot be seen by year.",
    unknownYear: "The map has no year “{year}”, only {years}.",
    noDay: "“{day}” is not a day written like 2023-06-30.",
    beforeFirst: "No figure was known on {day}, the first one came on {first}.",
    nothingKnown: "There is no figure here yet, so there is nothing to look back at.",
    afterRelease: "{day} is later than the day of this release ({last}).",
    notYetKnown: "No figure of {year} was known on {day}.",
    notLoaded: "The figures over time could not be loaded.",
  },
  cited: "({moment})",
};
