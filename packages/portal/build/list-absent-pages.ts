import type { Database } from "@toso/api/database";
import type { PageOfData } from "../routes.ts";

/** Lists the pages that a release has nothing for, by its version: the calendar of a release without a date. */
export async function listAbsentPages({ prisma }: Pick<Database, "prisma">, version: string): Promise<PageOfData[]> {
  const dates = await prisma.calendarEntry.count({ where: { release: { version } } });
  return dates === 0 ? ["calendar"] : [];
}
