import type { division as vi } from "../vi/division.ts";

export const division: typeof vi = {
  provinces: { VN63: "63 provinces", VN34: "34 provinces" },
  switch: {
    done: "Changed: {title}",
    label: "Boundaries of the map",
    short: { VN63: "63 provinces", VN34: "34 provinces" },
    valid: { VN63: "until 30 June 2025", VN34: "since 1 July 2025" },
    unknown: (given) => `There is no map with the boundaries “${given}”. There are 63 and 34; the map below is that of the 63 provinces.`,
  },
  found: {
    count: (count, all) => `${count} of the ${all} provinces since 1 July 2025`,
    summed: (count) => `, ${count} of them by adding up old provinces.`,
    short: (count, all) => `${count}/${all} provinces since July 2025`,
  },
  page: {
    title: "Tổ Số: map of the community digital technology teams in the 34 provinces since 1 July 2025",
    heading: "Community digital technology teams in the 34 provinces since 1 July 2025",
    description:
      "Map and figures of the community digital technology teams in the 34 provinces that Viet Nam has had since 1 July 2025; every number with its date and source.",
    lead: "On 1 July 2025, by Resolution 202/2025/QH15, the 63 provinces became 34; eleven stayed as they were. This page shows which figures there are of each new province.",
    rule: "Figures that the new province has published come first. Where there is none, counts of the old provinces are added up, only if every one of them has a figure.",
    list: "Page of each province",
    none: "There is no figure of the 34 provinces for this indicator yet: none was found that the new provinces have published, and the old ones cannot be added up.",
  },
};
