import type { place as vi } from "../vi/place.ts";

export const place: typeof vi = {
  title: (name) => `${name}: which place do you mean?`,
  formerTitle: (name, now) => `${name}: part of ${now} now`,
  description: (name) => `${name} may stand for more than one place here.`,
  twofold: (name) => `${name} is the name of two different places: the province until June 2025, and the larger one since July 2025.`,
  former: (name, now) => `${name} is a former name. The place is part of ${now} now.`,
  madeOf: (members) => `Made of ${members}.`,
  before: "With the boundaries until 30 June 2025.",
  current: "Page of this province.",
  toMap: "To the map and the search for provinces",
  list: {
    title: "Provinces",
    description: "The 34 provinces since 1 July 2025, and the 63 before them by region, each with a page of figures.",
    lead: "Each province has a page of figures. Since 1 July 2025 there are 34; most published figures are of the 63 before them.",
    now: "The 34 provinces since 1 July 2025",
    before: "The 63 provinces until 30 June 2025, by region",
    ofRegion: (region) => region,
  },
};
