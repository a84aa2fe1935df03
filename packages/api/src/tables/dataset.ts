import { areaAliases } from "./area-aliases.ts";
import { areaBorders } from "./area-borders.ts";
import { areaLineage } from "./area-lineage.ts";
import { areas } from "./areas.ts";
import { calendar } from "./calendar.ts";
import { criteriaSets } from "./criteria-sets.ts";
import { criteria } from "./criteria.ts";
import { honours } from "./honours.ts";
import { indicators } from "./indicators.ts";
import { lessons } from "./lessons.ts";
import { observations } from "./observations.ts";
import { platforms } from "./platforms.ts";
import { practices } from "./practices.ts";
import { rates } from "./rates.ts";
import { regions } from "./regions.ts";
import { release } from "./release.ts";
import { skills } from "./skills.ts";
import { sources } from "./sources.ts";
import type { RowOf } from "./table.ts";
import { targets } from "./targets.ts";

const inOrder = [
  release,
  areas,
  regions,
  areaLineage,
  areaAliases,
  areaBorders,
  skills,
  indicators,
  rates,
  targets,
  sources,
  observations,
  practices,
  honours,
  calendar,
  criteriaSets,
  criteria,
  platforms,
  lessons,
];

type AnyTable = (typeof inOrder)[number];

/** The tables of a dataset by file, in the order in which they are read. */
export const tables = Object.fromEntries(inOrder.map((table) => [table.file, table])) as { [One in AnyTable as One["file"]]: One };

/** Name of a file of a dataset. */
export type DatasetFile = keyof typeof tables;

/** A row of a file as it is read. */
export type DatasetRow<File extends DatasetFile> = RowOf<(typeof tables)[File]["columns"]>;

/** The file of the figures: it may hold millions of rows and is read line by line. */
export const observationFile = observations.file;

/** The files of a dataset but that of the figures. */
export type CatalogueFile = Exclude<DatasetFile, typeof observationFile>;

/** Rows of the files of a dataset but the figures, by file, as `readDataset` reads them. */
export type DatasetRows = { [File in CatalogueFile]: DatasetRow<File>[] };
