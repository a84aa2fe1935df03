import { provinceTopology } from "./boundaries.ts";

/** Gives the fine boundaries for a map that a reader zooms into, as one topology. */
export function writeBoundaries(): string {
  return JSON.stringify(provinceTopology("zoomed"));
}
