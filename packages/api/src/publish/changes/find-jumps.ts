import { Prisma } from "@toso/prisma/client";
import { observationFile } from "../../tables/dataset.ts";
import { keepsFirstEdition, latestStandingDay, type Bounds } from "../../tables/standing-day.ts";
import type { Finding } from "../check/finding.ts";

/** Two values of one place and indicator of which one is more than three times the other, or two places whose values changed places. */
interface Pair {
  line: number;
  area: string;
  indicator: string;
  period: string;
  value: number;
  /** Line of the other figure in the file; null where it is one of the last release. */
  otherLine: number | null;
  otherArea: string;
  otherPeriod: string;
  otherValue: number;
}

/** How many times the smaller value the larger one may be. */
const usualTimes = 3;
/** The most pairs of a kind that are looked at: with more than that, nobody reads on. */
const most = 1000;

const columns = Prisma.raw(
  `c."line", c."areaScheme"::text || ' ' || c."areaCode" AS "area", c."indicatorCode" AS "indicator", c."period", c."value",
   o."areaScheme"::text || ' ' || o."areaCode" AS "otherArea", o."period" AS "otherPeriod", o."value" AS "otherValue"`,
);
// Against zero any value is a jump.
const times = Prisma.raw(`CASE WHEN c."value" = o."value" THEN 1
  WHEN least(abs(c."value"), abs(o."value")) = 0 THEN 'infinity'::float8 ELSE greatest(abs(c."value"), abs(o."value")) / least(abs(c."value"), abs(o."value")) END`);
const samePlace = Prisma.raw(`o."areaScheme" = c."areaScheme" AND o."areaCode" = c."areaCode" AND o."indicatorCode" = c."indicatorCode"`);
const isChanged = (row: "c" | "o") => Prisma.raw(`(${row}."currentId" IS NULL OR NOT ${row}."isSame")`);

/**
 * Warns of figures that a release adds or corrects and whose value is more than three times another, or less than a third: that of the last release for the
 * same date, or the one that stands before it in the new release, of which `bounds` tells; and of two areas that changed values.
 * `compareObservations` comes first in the same transaction.
 */
export async function findJumps(tx: Prisma.TransactionClient, bounds: Bounds): Promise<Finding[]> {
  const swapped = await findSwapped(tx);
  const explained = new Set(swapped.flatMap(({ line, otherLine }) => [line, otherLine]));
  const open = ({ line, otherLine }: Pair) => !explained.has(line) && !explained.has(otherLine);
  const sinceLast = (await findChanged(tx)).filter(open);
  for (const { line } of sinceLast) explained.add(line);
  const series = withoutReturns((await findInSeries(tx, bounds)).filter(open));
  return [
    ...swapped.map((pair) => {
      const problem = `${pair.area} and ${pair.otherArea} (line ${pair.otherLine}) changed values: ${pair.value} and ${pair.otherValue} stand the other way round in the last release.`;
      return warning(pair, problem, "Look in the source which is whose.");
    }),
    ...sinceLast.map((pair) => {
      const problem = `${pair.value} is ${tell(pair)} ${pair.otherValue}, which the last release has for ${pair.area} ${pair.indicator} ${pair.otherPeriod}.`;
      return warning(pair, problem, "Look in the source whether a digit or a unit is wrong.");
    }),
    ...series.map((pair) => {
      const problem = `${pair.value} is ${tell(pair)} ${pair.otherValue} of ${pair.otherPeriod} (line ${pair.otherLine}) for ${pair.area} ${pair.indicator}.`;
      return warning(pair, problem, "Look in both sources whether a digit or a unit is wrong, and whether they count the same.");
    }),
  ];
}

function warning({ line }: Pair, problem: string, remedy: string): Finding {
  return { file: observationFile, line, column: "value", problem, remedy };
}

function tell({ value, otherValue }: Pair): string {
  return Math.abs(value) > Math.abs(otherValue) ? "more than three times the" : "less than a third of the";
}

/** Values that changed places between two areas. */
function findSwapped(tx: Prisma.TransactionClient): Promise<Pair[]> {
  return tx.$queryRaw<Pair[]>`
    SELECT ${columns}, o."line" AS "otherLine" FROM "compared" c JOIN "Observation" c1 ON c1."id" = c."currentId"
    JOIN "compared" o ON o."indicatorCode" = c."indicatorCode" AND o."period" = c."period" AND o."value" = c1."value" AND o."line" > c."line"
    JOIN "Observation" o1 ON o1."id" = o."currentId" AND o1."value" = c."value"
    WHERE NOT c."isSame" AND NOT o."isSame" AND c."value" <> o."value" ORDER BY c."line" LIMIT ${most}`;
}

/** A corrected figure against what it was, an added one against the nearest that stands for the same date, from whatever source. */
function findChanged(tx: Prisma.TransactionClient): Promise<Pair[]> {
  return tx.$queryRaw<Pair[]>`
    SELECT * FROM (
      SELECT ${columns}, NULL::int AS "otherLine", ${times} AS "times" FROM "compared" c JOIN "Observation" o ON o."id" = c."currentId" WHERE NOT c."isSame"
      UNION ALL
      (SELECT DISTINCT ON (c."line") ${columns}, NULL::int, ${times} AS "times" FROM "compared" c
        JOIN "Observation" o ON o."replacedReleaseId" IS NULL AND ${samePlace} AND o."period" = c."period"
        WHERE c."currentId" IS NULL ORDER BY c."line", "times")
    ) pairs WHERE "times" > ${usualTimes} ORDER BY "line" LIMIT ${most}`;
}

/** A figure against the nearest of the day before at which one stands. */
function findInSeries(tx: Prisma.TransactionClient, bounds: Bounds): Promise<Pair[]> {
  return tx.$queryRaw<Pair[]>`
    WITH dated AS (${withStandingDays(bounds)}), series AS (
      SELECT *, dense_rank() OVER (PARTITION BY "areaScheme", "areaCode", "indicatorCode" ORDER BY "day") AS "place" FROM dated
    ), pairs AS (
      SELECT DISTINCT ON (c."line") ${columns}, o."line" AS "otherLine", ${times} AS "times" FROM series c JOIN series o ON ${samePlace} AND o."place" = c."place" - 1
      WHERE ${isChanged("c")} OR ${isChanged("o")} ORDER BY c."line", "times"
    ) SELECT * FROM pairs WHERE "times" > ${usualTimes} ORDER BY "line" LIMIT ${most}`;
}

/** The figures with the day at which each stands in the new release, as `standingDaysIn` says it. */
function withStandingDays({ release, sources }: Bounds): Prisma.Sql {
  if (keepsFirstEdition(release)) return Prisma.sql`SELECT *, "periodEnd" AS "day" FROM "compared"`;
  const latest = JSON.stringify([...sources].map(([sourceCode, { published }]) => ({ sourceCode, latest: latestStandingDay(published, release.date) })));
  // To a year "-01-01" is added, to a month "-01", to a day nothing.
  return Prisma.sql`
    SELECT c.*, least(CASE "periodBasis" WHEN 'estimated' THEN "period" || substr('-01-01', length("period") - 3) ELSE "periodEnd" END, "latest") AS "day"
    FROM "compared" c JOIN json_to_recordset(${latest}::json) AS s("sourceCode" text, "latest" text) USING ("sourceCode")`;
}

/** Leaves out the way back from a single wrong figure: the one after it is as it should be. */
function withoutReturns(pairs: Pair[]): Pair[] {
  const byLine = new Map(pairs.map((pair) => [pair.line, pair]));
  return pairs.filter(({ value, otherLine }) => {
    const before = otherLine === null ? undefined : byLine.get(otherLine);
    if (!before) return true;
    const [low, high] = [value, before.otherValue].map(Math.abs).sort((a, b) => a - b) as [number, number];
    return high > low * usualTimes;
  });
}
