import { plural } from "./plural.ts";
import type { compareReady as vietnamese } from "../vi/compare-ready.ts";

export const compareReady: typeof vietnamese = {
  heading: "Ready comparisons",
  pages: "Pages of the provinces:",
  region: {
    title: (name) => `${name} and its region`,
    why: (name, known, all, region, shown, others) =>
      `${name} has a figure for ${known} of ${all} indicators, the most of all provinces. Region: ${region}; shown are the ${shown} nearest in population of the ${others} other provinces of the region.`,
  },
  cities: {
    title: (count) => `The ${count} cities run by the central government`,
    why: (names) => `Large cities of the same standing: ${names}.`,
  },
  border: {
    title: (name) => `${name} and its neighbours`,
    why: (name, other, km, shown) =>
      `${name} and ${other} have the longest common border: about ${km} km. Shown are the ${shown} provinces with the longest borders with ${name}.`,
  },
  population: {
    title: (name) => `${name} and provinces of a similar population`,
    why: (ratio, count) => `The ${count} nearest in population differ from it by a factor of at most ${ratio}: the closest group there is.`,
  },
  merged: {
    title: "Merged provinces with a new count of teams",
    why: (names, count) =>
      `${plural(count, "merged province has", "merged provinces have")} published a count of teams for the division since 1 July 2025. Here: ${names}.`,
  },
  internet: {
    title: (name) => `${name} and provinces with a similar share of households with Internet`,
    why: (points, count) => `The ${count} nearest differ from it by at most ${points} percentage points: the closest group there is.`,
  },
};
