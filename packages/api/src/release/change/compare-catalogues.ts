import type { Catalogue } from "../catalogue.ts";
import type { Cell, TableRow } from "../../tables/cell.ts";
import { writeCell } from "../../tables/cell.ts";
import type { DatasetRows } from "../../tables/dataset.ts";
import { datasetRows } from "../dataset-rows.ts";
import { findTableKeys } from "../../tables/find-table-keys.ts";
import type { ChangeKind } from "./change.ts";

/** A row of the dataset's other files that a release added, changed or removed: an area, an indicator, a rate, a source, a target, a criterion … */
export interface CatalogueChange {
  /** Such as indicators.csv. */
  file: string;
  kind: ChangeKind;
  /** The columns that name the row, such as "VN63 48". */
  key: string;
  /** What the row is called; its key where it has no name. */
  nameVi: string;
  nameEn: string;
  /** Columns that differ, as the files hold them; [] for a row that was added or removed. */
  columns: { name: string; before: string; after: string }[];
}

/** Compares the catalogues of two releases row by row, file by file; [] where nothing differs. The files of figures and of the release itself do not count. */
export function compareCatalogues(before: Catalogue, after: Catalogue): CatalogueChange[] {
  return compareDatasets(datasetRows(before), datasetRows(after));
}

/** The same for the rows of two datasets; lines in their files do not count. */
export function compareDatasets(before: DatasetRows, after: DatasetRows): CatalogueChange[] {
  const rowsOf = (rows: object[]) => (rows as TableRow[]).map(({ line: _line, ...row }): TableRow => row);
  return (Object.keys(before) as (keyof DatasetRows)[]).flatMap((file) =>
    file === "release.csv" ? [] : compareRows(file, rowsOf(before[file]), rowsOf(after[file])),
  );
}

function compareRows(file: string, before: TableRow[], after: TableRow[]): CatalogueChange[] {
  const { primaryKey } = findTableKeys(file, () => Object.keys(after[0] ?? before[0] ?? {}));
  const keyOf = (row: TableRow) => primaryKey.map((column) => writeCell(row[column]!)).join(" ");
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const remaining = new Set(after.map(keyOf));
  const tell = (kind: ChangeKind, row: TableRow, columns: CatalogueChange["columns"] = []): CatalogueChange => {
    const key = keyOf(row);
    const name = (cells: (Cell | undefined)[]) => String(cells.find((cell) => cell) ?? key);
    return {
      file,
      kind,
      key,
      nameVi: name([row["name_vi"], row["title_vi"], row["title"]]),
      nameEn: name([row["name_en"], row["title_en"], row["title"]]),
      columns,
    };
  };
  return [
    ...after.flatMap((row) => {
      const earlier = old.get(keyOf(row));
      if (!earlier) return tell("added", row);
      const columns = Object.keys(row)
        .map((name) => ({ name, before: writeCell(earlier[name] ?? null), after: writeCell(row[name] ?? null) }))
        .filter((column) => column.before !== column.after);
      return columns.length > 0 ? tell("corrected", row, columns) : [];
    }),
    ...before.filter((row) => !remaining.has(keyOf(row))).map((row) => tell("removed", row)),
  ];
}
