import type { region as vi } from "../vi/region.ts";

export const region: typeof vi = {
  kind: "Socio-economic region",
  title: (name) => name,
  description: (name, count) => `Community digital technology teams and digital skills in the ${count} provinces of the region ${name}: map, sums and medians.`,
  lead: (count) => `The region has ${count} provinces by the boundaries until 30 June 2025.`,
  of63: "The six regions here are those of the 63 provinces until 30 June 2025: many of the new ones lie in two of them.",
  toNew: "See the map of the 34 provinces",
  map: (measure) => `Map: ${measure}`,
  others: "The other regions",
  sums: {
    heading: "The region as a whole",
    intro: "Figures are added up only where every province of the region has one; else it is said how many have.",
  },
  table: {
    heading: "Provinces of the region",
    caption: (name) => `Provinces of the region ${name}, by name`,
  },
  medians: {
    heading: "Medians of the region",
    intro:
      "The median is the value in the middle when the provinces with a figure are put in order. It is given only where two or more of the region have one.",
    caption: (name) => `Medians of the region ${name} beside those of the country`,
    measure: "Indicator",
    region: "Median of the region",
    country: "Median of the country",
    span: "Dates",
    of: (withFigure, all) => `${withFigure} of ${all} provinces`,
  },
};
