import { Prisma } from "@toso/prisma/client";
import type { Progress } from "../database/show-progress.ts";
import type { Checked } from "./check/check-dataset.ts";
import { readObservations } from "./csv/read-dataset.ts";
import { openRowSum } from "./checksum.ts";
import { observationKey, observations as figures } from "../tables/observations.ts";

/** How the figures of a dataset differ from those that stand. A corrected figure has the area, indicator, period and source of one that stands, but not all of its other cells. */
export interface Difference {
  added: number;
  corrected: number;
  removed: number;
  unchanged: number;
}

const chunk = 1000;
const column = (name: string) => Prisma.raw(`"${name}"`);
const joined = (names: string[], write: (name: string) => string, separator = ", ") => Prisma.raw(names.map(write).join(separator));
const others = figures.fields.filter((name) => !observationKey.includes(name));
const listed = joined(figures.fields, (name) => `"${name}"`);

/**
 * Reads the checked figures a second time into the table "incoming" of this transaction, a thousand a statement, and compares them with those that stand.
 * Throws when the file is not the one that was checked.
 */
export async function compareObservations(tx: Prisma.TransactionClient, { directory, observations }: Checked, progress: Progress): Promise<Difference> {
  await tx.$executeRaw`CREATE TEMPORARY TABLE "incoming" ON COMMIT DROP AS SELECT 0 AS "line", ${listed} FROM "Observation" WITH NO DATA`;
  const sum = openRowSum();
  const waiting: object[] = [];
  let stored = 0;
  const store = async () => {
    const rows = JSON.stringify(waiting.splice(0));
    await tx.$executeRaw`INSERT INTO "incoming" SELECT * FROM json_populate_recordset(NULL::"incoming", ${rows}::json)`;
  };
  for await (const { row } of readObservations(directory, (line, _column, problem) => refuseChanged(`line ${line}: ${problem}`))) {
    if (!row) continue;
    sum.add(row);
    stored += waiting.push({ line: row.line, ...figures.store(row, stored) }) && 1;
    if (waiting.length < chunk) continue;
    await store();
    progress("figures", stored, observations.count);
  }
  if (waiting.length > 0) {
    await store();
    progress("figures", stored, observations.count);
  }
  if (sum.end() !== observations.sum) refuseChanged("its rows are others");
  return compareWithCurrent(tx);
}

function refuseChanged(what: string): never {
  throw new Error(`observations.csv changed after it was checked (${what}). Nothing was published; publish again.`);
}

async function compareWithCurrent(tx: Prisma.TransactionClient): Promise<Difference> {
  await tx.$executeRaw`ANALYZE "incoming"`;
  await tx.$executeRaw`
    CREATE TEMPORARY TABLE "compared" ON COMMIT DROP AS
    SELECT i.*, o."id" AS "currentId", ${joined(others, (name) => `i."${name}" IS NOT DISTINCT FROM o."${name}"`, " AND ")} AS "isSame"
    FROM "incoming" i LEFT JOIN "Observation" o
    ON o."replacedReleaseId" IS NULL AND ${joined(observationKey, (name) => `i."${name}" = o."${name}"`, " AND ")}`;
  const [counted] = await tx.$queryRaw<Difference[]>`
    SELECT count(*) FILTER (WHERE "currentId" IS NULL)::int AS "added",
      count(*) FILTER (WHERE "currentId" IS NOT NULL AND NOT "isSame")::int AS "corrected",
      (SELECT count(*) FROM "Observation" WHERE "replacedReleaseId" IS NULL)::int - count("currentId")::int AS "removed",
      count(*) FILTER (WHERE "currentId" IS NOT NULL AND "isSame")::int AS "unchanged"
    FROM "compared"`;
  return counted!;
}

/** Ends the standing figures that the release corrects or takes out, and adds the new ones in the order of the file; `compareObservations` comes first in the same transaction. */
export async function storeObservations(tx: Prisma.TransactionClient, releaseId: number): Promise<void> {
  await tx.$executeRaw`ANALYZE "compared"`;
  await tx.$executeRaw`
    UPDATE "Observation" o SET ${column("replacedReleaseId")} = ${releaseId}
    WHERE o."replacedReleaseId" IS NULL AND NOT EXISTS (SELECT 1 FROM "compared" c WHERE c."currentId" = o."id" AND c."isSame")`;
  await tx.$executeRaw`
    INSERT INTO "Observation" (${listed}, "addedReleaseId")
    SELECT ${listed}, ${releaseId} FROM "compared" WHERE "currentId" IS NULL OR NOT "isSame" ORDER BY "line"`;
}
