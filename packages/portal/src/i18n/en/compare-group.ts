import { plural } from "./plural.ts";
import type { compareGroup as vietnamese } from "../vi/compare-group.ts";

export const compareGroup: typeof vietnamese = {
  heading: "Add a group of provinces as one column",
  hint: "The whole group stands as one column beside the provinces chosen: counts are added up, rates computed anew from numerator and denominator, with the number of provinces that have a figure.",
  regions: "A whole region",
  count: (count) => `(${plural(count, "province", "provinces")})`,
  name: "Name of the group (optional)",
  placeholder: "such as: Coastal provinces",
  members: "Choose each province of the group",
  set: "Set the group as one column",
  unset: "Remove the column of the group",
  shown: "Column of the group “{name}”, {count} provinces: {members}.",
  shownOne: "Column of the group “{name}”, one province: {members}.",
  browser: {
    unnamed: "Group of {count} provinces",
    unnamedOne: "Group of one province",
    chip: "Group: {name} ({count} provinces)",
    chipOne: "Group: {name} (one province)",
    set: "The group is one column now.",
    unset: "The column of the group is removed.",
    none: "The group has no province yet. Choose a region, or tick at least one province.",
  },
};
