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
};
