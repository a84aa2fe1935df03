import { tables, type DatasetFile } from "./dataset.ts";
import type { AnyColumns, Column, Table } from "./table.ts";

/** The columns that the files of a dataset have, by file, in their order; a file that is not there is not in it. */
export type Format = Map<DatasetFile, string[]>;

/** Returns true when version `one` (three numbers) comes after `other`. */
export function isLater(one: string, other: string): boolean {
  const [a, b] = [one.split(".").map(Number), other.split(".").map(Number)];
  for (let at = 0; at < 3; at++) if (a[at] !== b[at]) return a[at]! > b[at]!;
  return false;
}

/** Returns true where a release is version `since` or a later one: for what changed in how a release is worked out and written, and brought no column that would tell it. */
export function isSince(since: string, { version }: { version: string }): boolean {
  return !isLater(since, version);
}

/** Returns true where a dataset of this version may do without what came with version `since`. One whose version cannot be read may: that is its fault, and the only one to tell. */
export function mayDoWithout(since: string | undefined, version: string | undefined): boolean {
  return since !== undefined && (version === undefined || isLater(since, version));
}

/** Gives the columns of a table that a dataset of this version may do without, with what a row holds in their place. */
export function columnsToDoWithout({ columns }: Table, version: string | undefined): Map<string, string | null> {
  return new Map(
    Object.entries(columns)
      .filter(([, { since }]) => mayDoWithout(since, version))
      .map(([name, { before = null }]) => [name, before]),
  );
}

/**
 * Returns true where a release has the format of this version or a later one: it recorded a column, or a file, that came with it.
 * A version that brought no column is no format, and throws.
 */
export function hasFormatOf(version: string, { columns: recorded }: { columns: string[] }): boolean {
  const known = new Set(recorded);
  const came = Object.values(tables).flatMap(({ file, columns, since }: Table) =>
    Object.entries(columns).flatMap(([name, column]) => ((since ?? column.since) === version ? [`${file} ${name}`] : [])),
  );
  if (came.length === 0) throw new Error(`No column came with ${version}.`);
  return came.some((column) => known.has(column));
}

/** Lists the columns of a format as a release records them, such as "areas.csv code", sorted. */
export function listColumns(format: Format): string[] {
  return [...format].flatMap(([file, columns]) => columns.map((column) => `${file} ${column}`)).sort();
}

/**
 * Gives the columns that a file has in a release, with their descriptions, by what the release recorded; null where it has no such file.
 * A release that recorded none has those of the time before columns were dated.
 */
export function columnsInRelease(file: DatasetFile, release: { columns: string[] }): AnyColumns | null {
  const { columns, since }: Table = tables[file];
  const known = new Set(release.columns);
  const kept = Object.entries(columns).filter(([name, column]) => (known.size === 0 ? !(since ?? column.since) : known.has(`${file} ${name}`)));
  const asItWas = kept.map(([name, column]) => [name, column.earlier && !hasFormatOf(column.earlier.until, release) ? asBefore(column) : column]);
  return kept.length > 0 ? Object.fromEntries(asItWas) : null;
}

function asBefore({ inFiles: _inFiles, earlier, ...column }: Column): Column {
  const { until: _until, ...said } = earlier!;
  return { ...column, ...said, earlier: earlier! };
}
