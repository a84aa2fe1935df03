import { badCursor, type PageArgs } from "./page.ts";

/** How the rows of a list are read. */
export interface RowReader<Row> {
  /** Rows of a page whose size is not said. */
  defaultSize: number;
  /** Gives at most `limit` rows behind the cursor, or from the beginning; with `inverted` those before it, or from the end, the last one first. Throws BAD_CURSOR for a cursor of another list. */
  read(part: { cursor: string | null; inverted: boolean; limit: number }): Promise<Row[]> | Row[];
  cursorOf(row: Row): string;
}

/** A page as the fields of a connection give it. */
export interface Page<Row> {
  edges: { cursor: string; node: Row }[];
  pageInfo: { startCursor: string | null; endCursor: string | null; hasPreviousPage: boolean; hasNextPage: boolean };
}

/**
 * Reads a page by the paging algorithm of Relay: from `after` on, or back from `before`, so many rows as `first` or `last` says, and not beyond the other cursor.
 * With a cursor alone, or with neither, the page has the default size. Throws BAD_CURSOR.
 */
export async function readPage<Row>({ first, last, after, before }: PageArgs, { defaultSize, read, cursorOf }: RowReader<Row>): Promise<Page<Row>> {
  const inverted = last != null || (first == null && before != null);
  const [from = null, until = null] = inverted ? [before, after] : [after, before];
  const size = first ?? last ?? defaultSize;
  // The far end is a cursor of the list, or refused, wherever it lies.
  if (until !== null) await read({ cursor: until, inverted, limit: 1 });
  const found = await read({ cursor: from, inverted, limit: size + 1 });
  const end = until === null ? -1 : found.findIndex((row) => cursorOf(row) === until);
  const within = end < 0 ? found : found.slice(0, end);
  const rows = within.slice(0, size);
  if (inverted) rows.reverse();
  const edges = rows.map((node) => ({ cursor: cursorOf(node), node }));
  const [hasMore, hasBehind] = [within.length > size, from !== null];
  return {
    edges,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasPreviousPage: inverted ? hasMore : hasBehind,
      hasNextPage: inverted ? hasBehind : hasMore,
    },
  };
}

/** Returns the reader of a list that is in memory; a row's cursor is its name in the list, and that of the list. */
export function readerOf<Row>(rows: readonly Row[], list: string, nameOf: (row: Row) => string): Omit<RowReader<Row>, "defaultSize"> {
  const cursorOf = (row: Row) => Buffer.from(`${list}:${nameOf(row)}`).toString("base64url");
  return {
    cursorOf,
    read({ cursor, inverted, limit }) {
      const ordered = inverted ? rows.toReversed() : rows;
      const at = cursor === null ? -1 : ordered.findIndex((row) => cursorOf(row) === cursor);
      if (cursor !== null && at < 0) throw badCursor(cursor);
      return ordered.slice(at + 1, at + 1 + limit);
    },
  };
}
