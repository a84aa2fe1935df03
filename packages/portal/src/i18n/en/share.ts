import type { share as vi } from "../vi/share.ts";

export const share: typeof vi = {
  picture: {
    sources: (list) => `Sources: ${list}.`,
    source: (publisher, span) => `${publisher} (${span})`,
    others: (count) => `and ${count} other publishers, all listed at the address below`,
    dates: (span) => `Dates of the figures: ${span}.`,
    unit: (unit) => `Unit: ${unit}.`,
    found: (count, all) => `${count} of ${all} provinces have a figure.`,
    nation: "Whole country",
    noSource: "no figure yet",
    missingIsNotZero: "A missing figure does not mean zero.",
  },
  card: {
    eyebrow: "Community digital technology teams",
    missing: "No published figure found for the number of teams",
    missingNation: "No published national figure found",
    teams: "community digital technology teams",
    teamsBeside: (side, value) => `community digital technology teams; ${side}: ${value}`,
    provinces: (count, all) => `${count}/${all}`,
    provincesLabel: "provinces have a figure",
    foot: "Open data · CC BY 4.0",
    alt: {
      province: (name, statement) => `${name} on the map of Viet Nam. ${statement}`,
      indicator: (name, statement) => `Map of the 63 provinces: ${name}. ${statement}`,
      site: "Tổ Số: open data on community digital technology teams, with a map of the 63 provinces.",
    },
  },
};
