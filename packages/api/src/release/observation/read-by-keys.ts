import { Prisma, type Observation } from "@toso/prisma/client";
import { keptPrepared } from "../../database/name-statement.ts";

/** An observation as it stands in a release; which release will replace it says nothing about it there. */
export type ReleaseObservation = Omit<Observation, "replacedReleaseId">;

/** Names one figure: an indicator of an area. */
export interface FigureKey {
  areaScheme: Observation["areaScheme"];
  areaCode: string;
  indicatorCode: string;
}

// The separators of ASCII for exactly this. Remarks are written as JSON, in which neither can stand.
const [betweenRows, betweenCells] = ["\x1e", "\x1f"];
const cellCount = 15;

/** The cells of an observation of the table `o` as one text. */
export const packed = Prisma.sql`concat_ws(chr(31), o.id, o."areaScheme", o."areaCode", o."indicatorCode", o.period, o."periodEnd", o."periodBasis", o.value, o.qualifier,
  o."obsStatus", o.method, o."sourceCode", coalesce(to_json(o."noteVi")::text, ''), coalesce(to_json(o."noteEn")::text, ''), o."addedReleaseId")`;

/** The condition that an observation of the table `o` stands in a release. */
export const isInRelease = (releaseId: number): Prisma.Sql =>
  Prisma.sql`o."addedReleaseId" <= ${releaseId} AND (o."replacedReleaseId" IS NULL OR o."replacedReleaseId" > ${releaseId})`;

/**
 * Reads all observations in a release of the areas and indicators named, and perhaps of more combinations of them, in one statement.
 * They come packed in one text: a value of its own for each cell takes the driver and the client longer than the database takes to find them.
 */
export async function readByKeys(prisma: Prisma.TransactionClient, releaseId: number, keys: readonly FigureKey[]): Promise<ReleaseObservation[]> {
  const schemes = Map.groupBy(keys, ({ areaScheme }) => areaScheme);
  const wanted = [...schemes].map(([scheme, ofScheme]) => {
    const areas = listOf(ofScheme.map(({ areaCode }) => areaCode));
    const indicators = listOf(ofScheme.map(({ indicatorCode }) => indicatorCode));
    return Prisma.sql`(o."areaScheme" = ${scheme}::"AreaScheme" AND o."areaCode" = ANY(string_to_array(${areas}, chr(31))) AND o."indicatorCode" = ANY(string_to_array(${indicators}, chr(31))))`;
  });
  const [row] = await prisma.$queryRaw<[{ packed: string | null }]>`${Prisma.raw(keptPrepared)}
      string_agg(${packed}, chr(30)) AS packed
    FROM "Observation" o
    WHERE ${isInRelease(releaseId)}
      AND (${Prisma.join(wanted, " OR ")})`;
  return unpackAll(row.packed);
}

/** Returns the observations in a packed text; [] for null. */
export function unpackAll(packed: string | null): ReleaseObservation[] {
  return packed === null ? [] : packed.split(betweenRows).map(unpack);
}

/** The codes as one text: the client takes each element of an array apart. */
export const listOf = (codes: string[]): string => [...new Set(codes)].join(betweenCells);

function unpack(row: string): ReleaseObservation {
  const cells = row.split(betweenCells);
  if (cells.length !== cellCount) throw new Error(`An observation has ${cells.length} cells instead of ${cellCount}: ${JSON.stringify(row)}`);
  return {
    id: Number(cells[0]),
    areaScheme: cells[1] as ReleaseObservation["areaScheme"],
    areaCode: cells[2]!,
    indicatorCode: cells[3]!,
    period: cells[4]!,
    periodEnd: cells[5]!,
    periodBasis: cells[6] as ReleaseObservation["periodBasis"],
    value: Number(cells[7]),
    qualifier: cells[8] as ReleaseObservation["qualifier"],
    obsStatus: cells[9] as ReleaseObservation["obsStatus"],
    method: cells[10] as ReleaseObservation["method"],
    sourceCode: cells[11]!,
    noteVi: noteIn(cells[12]!),
    noteEn: noteIn(cells[13]!),
    addedReleaseId: Number(cells[14]),
  };
}

const noteIn = (cell: string): string | null => (cell === "" ? null : (JSON.parse(cell) as string));
