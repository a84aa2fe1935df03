import { tables, type CatalogueFile } from "../tables/dataset.ts";
import type { Dataset } from "./csv/read-dataset.ts";

/** Turns the rows of a dataset, all files but observations.csv, into rows of the database for the release `releaseId`. */
export function describeCatalogue(dataset: Dataset, releaseId: number) {
  const stored = <Row, Stored extends object>(table: { file: CatalogueFile; store(row: Row, at: number): Stored }) =>
    (dataset[table.file] as Row[]).map((row, at) => ({ releaseId, ...table.store(row, at) }));
  return {
    areas: describeAreas(dataset, releaseId),
    lineages: stored(tables["area_lineage.csv"]),
    borders: stored(tables["area_borders.csv"]),
    skills: stored(tables["skills.csv"]),
    indicators: stored(tables["indicators.csv"]),
    rates: stored(tables["rates.csv"]),
    targets: stored(tables["targets.csv"]),
    sources: stored(tables["sources.csv"]),
    practices: stored(tables["practices.csv"]),
    honours: stored(tables["honours.csv"]),
    calendar: stored(tables["calendar.csv"]),
    criteriaSets: stored(tables["criteria_sets.csv"]),
    criteria: stored(tables["criteria.csv"]),
    platforms: stored(tables["platforms.csv"]),
    lessons: stored(tables["lessons.csv"]),
  };
}

/** Areas are the nation, which no file lists, the regions, and the rows of areas.csv with their place in the alphabet and their other names. */
function describeAreas(dataset: Dataset, releaseId: number) {
  const nation = {
    releaseId,
    scheme: "VN" as const,
    code: "VN",
    iso: "VN",
    slug: "viet-nam",
    nameVi: "Việt Nam",
    nameEn: "Viet Nam",
    kind: "nation" as const,
    nameOrder: 0,
  };
  const regions = dataset["regions.csv"].map((region, at) => ({ releaseId, ...tables["regions.csv"].store(region, at) }));
  const aliases = Map.groupBy(dataset["area_aliases.csv"], ({ scheme, code }) => `${scheme} ${code}`);
  const nameOrders = new Map([...Map.groupBy(dataset["areas.csv"], ({ scheme }) => scheme)].map(([scheme, areas]) => [scheme, orderNames(areas)]));
  const areas = dataset["areas.csv"].map((area, at) => ({
    releaseId,
    ...tables["areas.csv"].store(area, at),
    nameOrder: nameOrders.get(area.scheme)!.get(area.name_vi)!,
    ...namesOf(aliases.get(`${area.scheme} ${area.code}`) ?? []),
  }));
  return [nation, ...regions, ...areas];
}

/** Sorts the other names of an area by what they are: names it goes by, those of them that it had once, and places within it. */
function namesOf(rows: Dataset["area_aliases.csv"]): { aliases: string[]; formerNames: string[]; places: string[] } {
  const ofKind = (matches: (kind: string) => boolean) => rows.filter(({ kind }) => matches(kind)).map(({ alias }) => alias);
  return { aliases: ofKind((kind) => kind !== "place"), formerNames: ofKind((kind) => kind === "former_name"), places: ofKind((kind) => kind === "place") };
}

/** Gives the place of each name in the Vietnamese alphabet, from 0. */
function orderNames(areas: { name_vi: string }[]): Map<string, number> {
  const names = areas.map(({ name_vi }) => name_vi).sort(new Intl.Collator("vi").compare);
  return new Map(names.map((name, at) => [name, at]));
}
