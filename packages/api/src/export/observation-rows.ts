import { Prisma, type Observation, type PrismaClient } from "@toso/prisma/client";
import type { Catalogue } from "../release/catalogue.ts";
import type { TableRow } from "../tables/cell.ts";
import { describeFigureColumns } from "../tables/describe-columns.ts";

const ofDataset = [
  "area_scheme",
  "area_code",
  "indicator",
  "period",
  "period_basis",
  "value",
  "qualifier",
  "obs_status",
  "method",
  "source_id",
  "note",
  "note_vi",
];
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
];
const sometimesEmpty = ["note", "note_vi", "source_url", "source_published"];

/** Columns of observations.csv in a release folder: those of the dataset first, then the words that make a row understandable by itself. */
export const observationColumns = describeFigureColumns([...ofDataset, ...ofContext], {
  numbers: ["value"],
  required: [...ofDataset, ...ofContext].filter((name) => !sometimesEmpty.includes(name)),
});

const page = 5000;
const key = ["areaScheme", "areaCode", "indicatorCode", "periodEnd", "period", "sourceCode"] as const;
const keyColumns = Prisma.raw(key.map((name) => `"${name}"`).join(", "));

/**
 * Reads the figures that stand in a release, by division, area, indicator, date and source, some thousand at a time; never all at once.
 * The same release gives the same order whatever was published in between.
 */
export async function* readStandingObservations(prisma: PrismaClient, releaseId: number): AsyncGenerator<Observation[]> {
  let last: Observation | undefined;
  do {
    const after = last
      ? Prisma.sql`AND (${keyColumns}) > (${last.areaScheme}::"AreaScheme", ${Prisma.join(key.slice(1).map((name) => last![name]))})`
      : Prisma.empty;
    const rows = await prisma.$queryRaw<Observation[]>`
      SELECT * FROM "Observation"
      WHERE "addedReleaseId" <= ${releaseId} AND ("replacedReleaseId" IS NULL OR "replacedReleaseId" > ${releaseId}) ${after}
      ORDER BY ${keyColumns} LIMIT ${page}`;
    if (rows.length > 0) yield rows;
    last = rows.length === page ? rows.at(-1) : undefined;
  } while (last);
}

/** Turns a figure into its row of observations.csv. */
export function observationRow(catalogue: Catalogue, observation: Observation): TableRow {
  const area = catalogue.area(observation.areaScheme, observation.areaCode)!;
  const indicator = catalogue.indicators.get(observation.indicatorCode)!;
  const source = catalogue.sources.get(observation.sourceCode)!;
  return {
    area_scheme: observation.areaScheme,
    area_code: observation.areaCode,
    indicator: observation.indicatorCode,
    period: observation.period,
    period_basis: observation.periodBasis,
    value: observation.value,
    qualifier: observation.qualifier,
    obs_status: observation.obsStatus,
    method: observation.method,
    source_id: observation.sourceCode,
    note: observation.noteEn,
    note_vi: observation.noteVi,
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
