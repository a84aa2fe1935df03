import { indicatorTable, pathToRelease, provinceTable } from "@toso/api/domain";
import { codeInPath } from "../parts/layout/path-to.ts";
import type { View } from "./view.ts";

/** A file format that the figures of a view are offered in. */
export type Format = "csv" | "json";

/** Gives the path of the figures of an indicator of the 34 in the newest release, which stand in no file of a release: `/figures/34/teams.csv`. */
export function pathToFiguresOf34(code: string): string {
  return `/figures/34/${codeInPath(code)}.csv`;
}

/** Gives the path of the figures of a view in a release: `/data/1.1.0/indicators/teams.csv`, `/data/1.1.0/provinces/VN63-48.json`, `/data/1.1.0/observations.csv`. */
export function pathToFigures(release: string | "latest", view: View, format: Format): string {
  const folder = pathToRelease(release);
  switch (view.kind) {
    case "dataset":
      return `${folder}observations.${format}`;
    case "indicator":
      return `${folder}${indicatorTable(view.code)}.${format}`;
    case "province":
      return `${folder}${provinceTable(view.boundary, view.code)}.${format}`;
  }
}
