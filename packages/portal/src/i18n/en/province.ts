import type { province as vi } from "../vi/province.ts";

export const province: typeof vi = {
  eyebrow: (kind, region) => `${kind} · ${region}`,
  kind: { MUNICIPALITY: "Centrally run city", PROVINCE: "Province" },
  description: (name) => `Community digital technology teams and digital skills in ${name}: every figure with its date and source.`,
  locator: (name) => `Where ${name} lies on the map of the 63 provinces`,
  contents: "On this page",
  lead: {
    has: (name, parts) => `${name} has ${parts}.`,
    quantity: (quantity, dated) => `${quantity} (${dated})`,
  },
  teams: {
    heading: "Teams and members",
    missing: (list) => `No published figure found: ${list}.`,
  },
  rates: {
    heading: "Beside other provinces: teams and members",
    intro: "Each rate is worked out from the numerator and denominator below it. Figures of different provinces have different dates.",
  },
  skills: {
    heading: "The five digital skills",
    intro: "These indicators say what residents use. They do not measure what the teams achieved.",
    noneOfSkill: (list) => `No published figure of the province found for: ${list}.`,
  },
  foundation: {
    heading: "Foundation: access and general ability",
    intro: "These indicators stand under all five skills. They come from sample surveys: small differences can be sampling error alone.",
  },
  peers: {
    region: (region) => `Median of ${region}`,
    country: (count) => `Median of the ${count} provinces`,
    nation: "National figure",
    withFigure: (withFigure, all) => `${withFigure} of ${all} with a figure`,
    span: (span) => `dated ${span}`,
    above: (distance) => `${distance} above`,
    below: (distance) => `${distance} below`,
    equal: "at the median",
    percentagePoints: (number) => `${number} percentage points`,
    indexPoints: (number) => `${number} points`,
    noDistance: "No distance is worked out, because the figure of the province is defined differently or of low reliability.",
    notComparable: "Not compared between provinces: each source uses a base of its own.",
    whyNot: "Why?",
  },
  time: {
    heading: "Over time",
    intro:
      "Drawn only where there are figures of at least two dates. The vertical axis starts at 0. A figure dated by year stands at the last day of the year.",
  },
  figures: {
    heading: "All figures and their sources",
    caption: (count, name) => `${count} published figures of ${name}, newest first. The marked row is the headline figure, picked by the rule for all.`,
    rule: "How the headline figure is picked",
    period: "Date",
    value: "Value",
    status: "Status",
    basis: "How dated",
    method: "How obtained",
    source: "Source",
    note: "Note",
    headline: "headline",
    obsStatus: { A: "normal", D: "other definition", E: "estimated", P: "provisional", U: "low reliability", O: "none found", M: "not applicable" },
    basisOf: { STATED: "stated", PUBLICATION: "publication date", ESTIMATED: "estimated" },
    methodOf: { REPORTED: "reported", DERIVED: "two levels added", SUMMED: "old provinces added" },
    none: (name) => `No published figure of ${name} was found.`,
  },
  after: {
    heading: "After 1 July 2025",
    merged: (date, decree, members, name) => `From ${date}, under Resolution ${decree}, ${members} became the new ${name}.`,
    unchanged: (name, date, decree) =>
      `${name} kept its boundary when the country went over to 34 provinces on ${date} (Resolution ${decree}). Its later figures stand in the sections above.`,
    apart: (name) => `The figures below are those of ${name} within its new, larger boundary. They do not form one series with the figures above.`,
    caption: (name) => `Published figures of the new ${name}`,
    none: (name) => `No published figure was found for ${name} within its new boundary.`,
    renamed: (name, newName) => `${name} (now ${newName})`,
    newLabel: (indicator, name) => `${indicator} · new ${name}`,
  },
  practices: {
    sinceMerger: "(since 1 July 2025)",
    none: "No practice of the province is on record.",
    heading: "Recorded practices",
    year: (year) => year,
    source: "Source",
  },
  honours: {
    heading: "Honours",
    awardedBy: (body, date) => `${body}, ${date}`,
  },
  steps: {
    label: "Previous and next province in the alphabet",
    previous: "Previous",
    next: "Next",
  },
};
