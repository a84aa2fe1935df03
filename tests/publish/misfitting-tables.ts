import { number, optional, text, wholeNumber } from "@toso/api/tables/cells";
import { describeStoredTable } from "@toso/api/tables/table";

// Nothing runs this file: the type check of the tests reads it, and fails where one of these descriptions compiles.

const columns = {
  code: { cell: text, vi: "Mã", en: "Code" },
  order: { cell: wholeNumber, vi: "Thứ tự", en: "Order" },
  name_vi: { cell: text, vi: "Tên", en: "Name (Vietnamese)" },
  name_en: { cell: text, vi: "Tên tiếng Anh", en: "Name (English)" },
  empty_reason_vi: { cell: optional, vi: "Lý do để trống", en: "Why it is empty (Vietnamese)" },
};
const words = { vi: "Lý do để trống bằng tiếng Anh", en: "Why it is empty (English)" };
const skills = { file: "skills.csv", model: "Skill", key: ["code"] } as const;
const key: ["code"] = ["code"];

/** The description that the others differ from by one thing. */
export const right = describeStoredTable({ ...skills, key, columns: { ...columns, empty_reason_en: { cell: optional, ...words } } });

// @ts-expect-error A field of the database that no column fills would be a silent NULL.
export const withoutColumn = describeStoredTable({ ...skills, key, columns });

export const withoutWords = describeStoredTable({
  ...skills,
  key,
  // @ts-expect-error A column has words in both languages.
  columns: { ...columns, empty_reason_en: { cell: optional, vi: words.vi } },
});

export const withoutField = describeStoredTable({
  ...skills,
  key,
  // @ts-expect-error The database has no such field: the column would be lost.
  columns: { ...columns, empty_reason_en: { cell: optional, ...words }, remark: { cell: optional, ...words } },
});

export const ofAnotherType = describeStoredTable({
  ...skills,
  key,
  // @ts-expect-error The field takes a text.
  columns: { ...columns, empty_reason_en: { cell: number, ...words } },
});

export const neverEmpty = describeStoredTable({
  ...skills,
  key,
  // @ts-expect-error The field may be null, the cell may not: one of them is wrong.
  columns: { ...columns, empty_reason_en: { cell: text, ...words } },
});

// @ts-expect-error A key is made of columns of the table.
export const withoutKey = describeStoredTable({ ...skills, key: ["id"], columns: { ...columns, empty_reason_en: { cell: optional, ...words } } });
