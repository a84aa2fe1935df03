import { number, optional, text } from "../../packages/api/src/tables/cells.ts";
import { skills } from "../../packages/api/src/tables/skills.ts";
import { describeStoredTable } from "../../packages/api/src/tables/table.ts";

// Nothing runs this file: the type check of the tests reads it, and fails where one of these descriptions compiles.

const { empty_reason_en: column, ...columns } = skills.columns;
const { cell: _cell, ...words } = column;
const file = { file: "skills.csv", model: "Skill" } as const;
const key: ["code"] = ["code"];

/** The description that the others differ from by one thing. */
export const right = describeStoredTable({ ...file, key, columns: skills.columns });

// @ts-expect-error A field of the database that no column fills would be a silent NULL.
export const withoutColumn = describeStoredTable({ ...file, key, columns });

export const withoutWords = describeStoredTable({
  ...file,
  key,
  // @ts-expect-error A column has words in both languages.
  columns: { ...columns, empty_reason_en: { cell: optional, vi: words.vi } },
});

export const withoutField = describeStoredTable({
  ...file,
  key,
  // @ts-expect-error The database has no such field: the column would be lost.
  columns: { ...columns, empty_reason_en: { cell: optional, ...words }, remark: { cell: optional, ...words } },
});

export const ofAnotherType = describeStoredTable({
  ...file,
  key,
  // @ts-expect-error The field takes a text.
  columns: { ...columns, empty_reason_en: { cell: number, ...words } },
});

export const neverEmpty = describeStoredTable({
  ...file,
  key,
  // @ts-expect-error The field may be null, the cell may not: one of them is wrong.
  columns: { ...columns, empty_reason_en: { cell: text, ...words } },
});

// @ts-expect-error A key is made of columns of the table.
export const withoutKey = describeStoredTable({ ...file, key: ["id"], columns: { ...columns, empty_reason_en: { cell: optional, ...words } } });
