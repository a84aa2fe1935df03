import { badCursor, type PageArgs } from "./page.ts";

/** How the rows of a list are read. */
export interface RowReader<Row> {
  /** Rows of a page whose size is not said. */
  defaultSize: number;
  /** Gives at most `limit` rows behind the cursor, or from the beginning; with `inverted` those before it, or from the end, the last one first. Throws BAD_CURSOR for a cursor of another list. */
  read(part: { cursor: string | null; inverted: boolean; limit: number }): Promise<Row[]> | Row[];
  /** Whether the row of `cursor` stands before that of `other`, another one. Throws BAD_CURSOR for a cursor of another list. */
  isBefore(cursor: string, other: string): Promise<boolean> | boolean;
  cursorOf(row: Row): string;
}

/** A page as the fields of a connection give it. */
export interface Page<Row> {
  edges: { cursor: string; node: Row }[];
  pageInfo: { startCursor: string | null; endCursor: string | null; hasPreviousPage: boolean; hasNextPage: boolean };
}

/**
 * Reads a page by the paging algorithm of Relay: from `after` on, or back from `before`, so many rows as `first` or `last` says, and not beyond the other cursor.
 * Without either the page has the default size. A `before` that does not lie behind `after` bounds nothing. Throws BAD_CURSOR.
 */
export async function readPage<Row>({ first, last, after, before }: PageArgs, reader: RowReader<Row>): Promise<Page<Row>> {
  const { read, isBefore, cursorOf } = reader;
  const inverted = last != null || (first == null && after == null && before != null);
  const bound = after != null && before != null && !(await isBefore(after, before)) ? null : before;
  const [from = null, until = null] = inverted ? [bound, after] : [after, bound];
  const size = first ?? last ?? reader.defaultSize;
  // The far end is a cursor of the list, or refused, wherever it lies.
  if (until !== null && from === null) await read({ cursor: until, inverted, limit: 1 });
  const found = await read({ cursor: from, inverted, limit: size + 1 });
  const end = until === null ? -1 : found.findIndex((row) => cursorOf(row) === until);
  const within = end < 0 ? found : found.slice(0, end);
  const rows = within.slice(0, size);
  if (inverted) rows.reverse();
  const edges = rows.map((node) => ({ cursor: cursorOf(node), node }));
  const hasMore = within.length > size;
  return {
    edges,
    pageInfo: {
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
      hasPreviousPage: inverted ? hasMore : after != null,
      hasNextPage: inverted ? before != null : hasMore || (first == null && before != null),
    },
  };
}

/** Returns the reader of a list that is in memory; a row's cursor is its name in the list, and that of the list. */
export function readerOf<Row>(rows: readonly Row[], list: string, nameOf: (row: Row) => string): Omit<RowReader<Row>, "defaultSize"> {
  const cursorOf = (row: Row) => Buffer.from(`${list}:${nameOf(row)}`).toString("base64url");
  const placeOf = (cursor: string, ordered = rows) => {
    const at = ordered.findIndex((row) => cursorOf(row) === cursor);
    if (at < 0) throw badCursor(cursor);
    return at;
  };
  return {
    cursorOf,
    isBefore: (cursor, other) => placeOf(cursor) < placeOf(other),
    read({ cursor, inverted, limit }) {
      const ordered = inverted ? rows.toReversed() : rows;
      const start = cursor === null ? 0 : placeOf(cursor, ordered) + 1;
      return ordered.slice(start, start + limit);
    },
  };
}
