import { agree, plural } from "./plural.ts";
import type { indicator as vi } from "../vi/indicator.ts";

export const indicator: typeof vi = {
  topic: { TEAMS: "Teams", MEMBERS: "Members", COVERAGE: "Coverage", SKILLS: "Skills", CONTEXT: "Context" },
  foundation: "Foundation: access and general ability",
  rate: "Rate made of two figures",
  facts: {
    heading: "About this indicator",
    unit: "Unit",
    units: { count: "count", percent: "per cent (%)", index: "index points", rate: "rate" },
    direction: "How to read it",
    directions: { HIGHER: "a higher value is better", LOWER: "a lower value is better", NONE: "neither way is better" },
    comparable: "Comparing provinces",
    isComparable: "yes, minding the date and definition of each figure",
    isNotComparable: "no: the base differs by source, so each province is read by itself",
    break: "Break in the series",
    breakIn: (year) => `a new method from ${year}; not to be compared with earlier years`,
    found: "Provinces with a figure",
    foundCount: (count, all) => `${count} of ${all}`,
    span: "Dates of the figures",
    nationOnly: "Scope",
    nationOnlyText: "the nation only",
  },
  national: {
    label: "Viet Nam",
    allDates: (count: string) => `${count === "1" ? "The national figure" : `All ${count} national figures`}, by date`,
    heading: "The nation",
    none: "No published national figure of this indicator was found.",
    overTime: "Published national figures",
    caption: (name) => `${name}: national figures of all dates, newest first`,
  },
  map: { heading: "Map" },
  spread: {
    heading: "Spread over the provinces",
    sentence: (withFigure, all, median, lower, upper) =>
      `${withFigure} of ${all} provinces ${agree(withFigure, "has", "have")} a figure. The median is ${median}; the middle half lies between ${lower} and ${upper}.`,
    dates: (span) => `The figures are dated ${span}.`,
    none: "A spread needs figures of at least two provinces.",
  },
  bars: {
    toggle: "Show a bar for each province",
    caution: "A dashed outline marks a figure that is provisional, of another definition or of low reliability.",
    counts: "Larger provinces tend to have larger counts; to compare, see the rates by population.",
    missing: (count, list) => `No published figure found for ${plural(count, "province", "provinces")}: ${list}.`,
  },
  asked: "The newest figure of {name}: {figure}.",
  table: {
    heading: "Table of provinces",
    caption: (name) => `${name}: the headline figure of each province in alphabetical order; provinces without a figure come last`,
    province: "Province",
    value: "Value",
    period: "Date",
    source: "Source",
    note: "Note",
    numerator: "Numerator",
    denominator: "Denominator",
    scroll: "Table of provinces, can be scrolled sideways",
  },
  reconciliation: {
    heading: "Reconciliation with the national figure",
    sentence: (withFigure, all, sum, national, period, share) =>
      `The headline figures of ${withFigure} of ${all} provinces add up to ${sum}. The national figure is ${national} (${period}). The sum is ${share} of the national figure.`,
    noNational: (withFigure, all, sum) =>
      `The headline figures of ${withFigure} of ${all} provinces add up to ${sum}. No national figure was found to set beside it.`,
    dates: (span) => `The provinces have different dates (${span}), so the sum is not a new national figure.`,
  },
  list: {
    title: "Indicators",
    description: "All indicators and rates of Tổ Số, by topic and by the five digital skills.",
    lead: "Each indicator has a page: definition, map, table of provinces and sources.",
    rates: "Rates by population and by team",
    found: (count, all) => `${count} of ${all} provinces with a figure`,
    withNational: "national figure",
    nationOnly: "nation only",
    notComparable: "not compared between provinces",
  },
};
