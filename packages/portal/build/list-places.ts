import { globSync } from "node:fs";
import { isFramed } from "../serve/file-headers.ts";

/**
 * Lists what a built portal has beside releases, assets and what others may frame, as paths: its folders with a slash at both ends, those of the first level,
 * and of the second under /en/, and the files that lie in none of them.
 */
export function listPlaces(portal: string): string[] {
  const files = globSync("**/*.*", { cwd: portal, exclude: ["data/**", "_astro/**", "**/*.{br,gz}"] }).map((path) => path.split("/"));
  const places = files.map((path) => {
    const depth = path[0] === "en" ? 2 : 1;
    return `/${path.slice(0, depth).join("/")}${path.length > depth ? "/" : ""}`;
  });
  return [...new Set(places)].filter((place) => !isFramed(place) && !place.endsWith("/index.html")).sort();
}
