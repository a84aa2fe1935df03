import { Prisma, type Observation, type PrismaClient, type Release } from "@toso/prisma/client";
import type { Catalogue } from "../release/catalogue.ts";
import type { TableRow } from "../tables/cell.ts";
import { describeColumns, describeFigureColumns } from "../tables/describe-columns.ts";
import type { FolderColumn } from "../tables/describe-columns.ts";
import type { FigureColumn } from "../tables/figure-columns.ts";
import { columnsInRelease } from "../tables/format.ts";
import { observationOrder, observations } from "../tables/observations.ts";
import { addDayColumns, givesDays } from "./period-days.ts";

const ofContext = [
  "area_name_vi",
  "area_name_en",
  "indicator_name_vi",
  "indicator_name_en",
  "unit",
  "source_kind",
  "source_publisher",
  "source_title",
  "source_url",
  "source_published",
  "release",
] as const;
const sometimesEmpty: FigureColumn[] = ["source_url", "source_published"];

/** Gives the columns of observations.csv in the folder of a release: those of the dataset first, then the words that make a row understandable by itself. */
export function observationColumnsIn(release: Release): FolderColumn[] {
  const columns = [
    ...describeColumns(columnsInRelease(observations.file, release)!),
    ...describeFigureColumns(ofContext, { required: ofContext.filter((name) => !sometimesEmpty.includes(name)) }),
  ];
  return givesDays(release) ? addDayColumns(columns) : columns;
}

const page = 5000;
const keyColumns = Prisma.raw(observationOrder.map((name) => `"${name}"`).join(", "));

/**
 * Reads the figures that stand in a release, by division, area, indicator, date and source, some thousand at a time; never all at once.
 * The same release gives the same order whatever was published in between.
 */
export async function* readReleaseObservations(prisma: PrismaClient, releaseId: number): AsyncGenerator<Observation[]> {
  let last: Observation | undefined;
  do {
    const after = last
      ? Prisma.sql`AND (${keyColumns}) > (${last.areaScheme}::"AreaScheme", ${Prisma.join(observationOrder.slice(1).map((name) => last![name]))})`
      : Prisma.empty;
    const rows = await prisma.$queryRaw<Observation[]>`
      SELECT * FROM "Observation"
      WHERE "addedReleaseId" <= ${releaseId} AND ("replacedReleaseId" IS NULL OR "replacedReleaseId" > ${releaseId}) ${after}
      ORDER BY ${keyColumns} LIMIT ${page}`;
    if (rows.length > 0) yield rows;
    last = rows.length === page ? rows.at(-1) : undefined;
  } while (last);
}

/** Turns a figure into its row of observations.csv, but for the days of its period (`daysAddedIn`). */
export function observationRow(catalogue: Catalogue, observation: Observation): TableRow {
  const area = catalogue.area(observation.areaScheme, observation.areaCode)!;
  const indicator = catalogue.indicators.get(observation.indicatorCode)!;
  const source = catalogue.sources.get(observation.sourceCode)!;
  return {
    ...observations.restore(observation),
    area_name_vi: area.nameVi,
    area_name_en: area.nameEn,
    indicator_name_vi: indicator.nameVi,
    indicator_name_en: indicator.nameEn,
    unit: indicator.unit,
    source_kind: source.kind,
    source_publisher: source.publisher,
    source_title: source.title,
    source_url: source.url,
    source_published: source.published,
    release: catalogue.release.version,
  };
}
