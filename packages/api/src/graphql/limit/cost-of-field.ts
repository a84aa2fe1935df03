import type { GraphQLField } from "graphql";
import { checkPageSize } from "../paging/page.ts";

/** Arguments that say how many rows come. */
interface Asked {
  first?: number | null;
  last?: number | null;
  measures?: string[] | null;
  ids?: readonly string[];
}

/** Rows of a page whose size is not said. */
const defaultPage = 100;
/** Bytes of a text that cost another point. */
const bytesOfOne = 200;

/**
 * Returns what a field costs: its own points, and the number of rows that the cost of everything below it is multiplied by.
 * Its own points are one, or the rows that it must read where those are many (`rowsRead` of the field's extensions), and for a long text one more for each 200 bytes it can have (`bytesAtMost`).
 * A list counts the most rows it can hold; one that is asked for by names or by a page size no more than that (100 for a page whose size is not said).
 * Throws PAGE_TOO_LARGE for a page that its list would not give out: the whole query is refused before any of it is read.
 */
export function costOfField(
  args: object,
  _context: object,
  { extensions }: Pick<GraphQLField<unknown, unknown>, "extensions">,
): { field: number; multiplier: number } {
  const { rowsRead = 1, bytesAtMost = 0, ...sizes } = extensions as { rowsRead?: number; bytesAtMost?: number; pageMaximum?: number; rowsAtMost?: number };
  return { field: rowsRead + Math.floor(bytesAtMost / bytesOfOne), multiplier: countRows(args, sizes) };
}

function countRows(args: Asked, { pageMaximum, rowsAtMost }: { pageMaximum?: number; rowsAtMost?: number }): number {
  const { first, last, measures, ids } = args;
  if (pageMaximum !== undefined) {
    checkPageSize(args, pageMaximum);
    return Math.min(first ?? last ?? defaultPage, rowsAtMost ?? pageMaximum);
  }
  if (ids) return ids.length;
  if (rowsAtMost === undefined) return 1;
  return measures ? new Set(measures).size : rowsAtMost;
}
