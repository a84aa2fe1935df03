import { Prisma, type Release } from "@toso/prisma/client";
import { changedColumns, kindsInOrder, type ChangeKind, type FigureChange } from "../../release/change/change.ts";
import { compareDatasets, type CatalogueChange } from "../../release/change/compare-catalogues.ts";
import { readCatalogue } from "../../release/catalogue.ts";
import { datasetRows } from "../../release/dataset-rows.ts";
import { writeCell, type TableRow } from "../../tables/cell.ts";
import { observations } from "../../tables/observations.ts";
import type { DatasetRows } from "../../tables/dataset.ts";
import type { Difference } from "../store-observations.ts";

/** How many figures a release adds, corrects and removes. */
export type ChangeCounts = Record<ChangeKind, number>;

/** A figure that a release adds, corrects or removes. */
export interface ListedChange {
  kind: ChangeKind;
  /** Such as "VN63 48". */
  area: string;
  indicator: string;
  period: string;
  source: string;
  /** The value as it stands; null where the figure is added. */
  before: number | null;
  /** The value as it will stand; null where the figure is removed. */
  after: number | null;
  /** Cells that differ, as the files hold them; [] for a figure that is added or removed. */
  columns: { name: string; before: string; after: string }[];
}

/** What a dataset changes against the last release. */
export interface Changes extends Difference {
  /** Version of the last release; null where there is none: then nothing is compared, and all lists are empty. */
  since: string | null;
  byIndicator: ({ indicator: string } & ChangeCounts)[];
  byArea: ({ area: string } & ChangeCounts)[];
  /** Corrected, removed and added figures, of each at most as many as were asked for. */
  figures: ListedChange[];
  /** What the other files change. */
  catalogue: CatalogueChange[];
}

type Stored = FigureChange["after"] & object;
interface Group extends ChangeCounts {
  name: string;
}

const kinds = Prisma.raw(kindsInOrder.map((kind) => `count(*) FILTER (WHERE "kind" = '${kind}')::int AS "${kind}"`).join(", "));

/**
 * Lists what a dataset changes against `last`, null before the first release, once `compareObservations` has compared its figures in the same transaction.
 * Of each kind of change at most `most` figures are listed, all where it is null; everything is counted.
 */
export async function listChanges(
  tx: Prisma.TransactionClient,
  dataset: DatasetRows,
  last: Release | null,
  difference: Difference,
  most: number | null,
): Promise<Changes> {
  if (!last) return { since: null, ...difference, byIndicator: [], byArea: [], figures: [], catalogue: [] };
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE "changed" ON COMMIT DROP AS
    SELECT CASE WHEN "currentId" IS NULL THEN 'added' ELSE 'corrected' END AS "kind", "line", "currentId",
      "areaScheme"::text || ' ' || "areaCode" AS "area", "indicatorCode" AS "indicator"
    FROM "compared" WHERE "currentId" IS NULL OR NOT "isSame"
    UNION ALL
    SELECT 'removed', NULL, o."id", o."areaScheme"::text || ' ' || o."areaCode", o."indicatorCode"
    FROM "Observation" o WHERE o."replacedReleaseId" IS NULL AND NOT EXISTS (SELECT 1 FROM "compared" c WHERE c."currentId" = o."id")`;
  const countBy = (column: "indicator" | "area") =>
    tx.$queryRaw<Group[]>`SELECT ${Prisma.raw(`"${column}"`)} AS "name", ${kinds} FROM "changed" GROUP BY 1 ORDER BY count(*) DESC, 1`;
  const byIndicator = (await countBy("indicator")).map(({ name, ...counts }) => ({ indicator: name, ...counts }));
  const byArea = (await countBy("area")).map(({ name, ...counts }) => ({ area: name, ...counts }));
  const figures: ListedChange[] = [];
  for (const kind of kindsInOrder) figures.push(...(await listKind(tx, kind, most)));
  const catalogue = compareDatasets(datasetRows(await readCatalogue(tx, last)), dataset);
  return { since: last.version, ...difference, byIndicator, byArea, figures, catalogue };
}

async function listKind(tx: Prisma.TransactionClient, kind: ChangeKind, most: number | null): Promise<ListedChange[]> {
  const rows = await tx.$queryRaw<{ before: Stored | null; after: Stored | null }[]>`
    SELECT to_jsonb(o) AS "before", to_jsonb(c) AS "after" FROM "changed" d
    LEFT JOIN "Observation" o ON o."id" = d."currentId" LEFT JOIN "compared" c ON c."line" = d."line"
    WHERE d."kind" = ${kind} ORDER BY d."line", d."currentId" LIMIT ${most}`;
  return rows.map(({ before, after }) => {
    const { areaScheme, areaCode, indicatorCode, period, sourceCode } = (after ?? before)!;
    return {
      kind,
      area: `${areaScheme} ${areaCode}`,
      indicator: indicatorCode,
      period,
      source: sourceCode,
      before: before?.value ?? null,
      after: after?.value ?? null,
      columns: tellColumns(before, after),
    };
  });
}

function tellColumns(before: Stored | null, after: Stored | null): ListedChange["columns"] {
  if (!before || !after) return [];
  const [old, current] = [observations.restore(before) as TableRow, observations.restore(after) as TableRow];
  return changedColumns({ before, after }).map((name) => ({ name, before: writeCell(old[name]!), after: writeCell(current[name]!) }));
}
