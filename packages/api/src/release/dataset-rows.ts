import { tables, type DatasetRows } from "../tables/dataset.ts";
import type { Catalogue } from "./catalogue.ts";

/** Turns the catalogue of a release back into the rows of the dataset it was published from, in the order it keeps: the inverse of `describeCatalogue`. */
export function datasetRows(catalogue: Catalogue): DatasetRows {
  const areas = catalogue.areas.filter(({ scheme }) => scheme !== "VN" && scheme !== "REGION");
  const regions = catalogue.areas.filter(({ scheme }) => scheme === "REGION").sort((one, other) => one.nameOrder - other.nameOrder);
  return {
    "release.csv": [tables["release.csv"].restore(catalogue.release)],
    "areas.csv": areas.map(tables["areas.csv"].restore),
    "regions.csv": regions.map(tables["regions.csv"].restore),
    "area_lineage.csv": catalogue.lineages.map(tables["area_lineage.csv"].restore),
    "area_aliases.csv": areas.flatMap((area) => {
      const { scheme, code } = tables["areas.csv"].restore(area);
      const kindOf = (alias: string) => (area.formerNames.includes(alias) ? ("former_name" as const) : ("spelling" as const));
      return [
        ...area.aliases.map((alias) => ({ scheme, code, alias, kind: kindOf(alias) })),
        ...area.places.map((alias) => ({ scheme, code, alias, kind: "place" as const })),
      ];
    }),
    "area_borders.csv": catalogue.borders.map(tables["area_borders.csv"].restore),
    "skills.csv": [...catalogue.skills.values()].map(tables["skills.csv"].restore),
    "indicators.csv": [...catalogue.indicators.values()].map(tables["indicators.csv"].restore),
    "rates.csv": [...catalogue.rates.values()].map(tables["rates.csv"].restore),
    "sources.csv": [...catalogue.sources.values()].map(tables["sources.csv"].restore),
    "practices.csv": catalogue.practices.map(tables["practices.csv"].restore),
    "calendar.csv": catalogue.calendar.map(tables["calendar.csv"].restore),
    "honours.csv": catalogue.honours.map(tables["honours.csv"].restore),
    "targets.csv": catalogue.targets.map(tables["targets.csv"].restore),
    "criteria_sets.csv": [...catalogue.criteriaSets.values()].map(tables["criteria_sets.csv"].restore),
    "platforms.csv": catalogue.platforms.map(tables["platforms.csv"].restore),
    "lessons.csv": catalogue.lessons.map(tables["lessons.csv"].restore),
    "criteria.csv": catalogue.criteria.map(tables["criteria.csv"].restore),
  };
}
