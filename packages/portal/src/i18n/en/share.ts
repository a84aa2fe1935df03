import { agree, plural } from "./plural.ts";
import type { share as vi } from "../vi/share.ts";

export const share: typeof vi = {
  picture: {
    sources: (list) => `Sources: ${list}.`,
    source: (publisher, span) => `${publisher} (${span})`,
    others: (count) => `and ${plural(count, "other publisher", "other publishers")}, all listed at the address below`,
    dates: (span) => `Dates of the figures: ${span}.`,
    unit: (unit) => `Unit: ${unit}.`,
    found: (count, all) => `${count} of ${all} provinces ${agree(count, "has", "have")} a figure.`,
    highest: "Highest",
    lowest: "Lowest",
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
    nation: "community digital technology teams nationwide",
    since: (origin) => `${origin}; no count since`,
    provinces: (count, all) => `${count}/${all}`,
    provincesLabel: "provinces have a figure",
    published: "provinces that ever published a count of teams",
    foot: "Open data · CC BY 4.0",
    highest: "Highest",
    lowest: "Lowest",
    median: (count: string) => `Median of ${plural(count, "province", "provinces")}`,
    several: (count: string) => plural(count, "province", "provinces"),
    and: " and ",
    dated: (dates: string) => `Figures of ${dates}.`,
    alt: {
      province: (name, statement) => `${name} on the map of Viet Nam. ${statement}`,
      indicator: (name, statement) => `Map of the 63 provinces: ${name}. ${statement}`,
    },
  },
  /** The row that passes a page on. */
  actions: {
    label: (title: string) => `Share: ${title}`,
    system: "Share",
    zalo: "Send by Zalo",
    facebook: "Post on Facebook",
    copy: "Copy link",
    copied: "Link copied",
    select: "The browser does not let us copy: the link is selected, press Ctrl + C or ⌘ + C",
    address: "Link to this page",
  },
  /** The button that saves a chart of the page, and what is written under the chart. */
  save: {
    png: "Save as PNG",
    svg: "Save as SVG",
    saved: (file: string) => `Saved ${file}`,
    failed: "The browser could not draw this picture. Take a screenshot, or download the figures at the foot of the page.",
  },
};
