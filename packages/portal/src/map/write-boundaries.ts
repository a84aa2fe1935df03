import { provinceTopology } from "./boundaries.ts";
import { provinceShapes } from "./geometry.ts";

/** Gives the boundaries for the browser: one topology, and for each code the centre [longitude, latitude], from north to south. */
export function writeBoundaries(): string {
  return JSON.stringify({
    topology: provinceTopology(),
    centres: Object.fromEntries(provinceShapes().map(({ code, centreDegrees }) => [`c${code}`, centreDegrees])),
  });
}
