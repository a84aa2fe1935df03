import { oneOf, period, text } from "./cells.ts";
import { codeColumn, optionalSourceColumns, orderColumn } from "./columns.ts";
import { describeStoredTable } from "./table.ts";

/** What was learned from the work of the teams, and what was said in public to fall short, with who said it. */
export const lessons = describeStoredTable({
  file: "lessons.csv",
  model: "Lesson",
  since: "3.0.0",
  columns: {
    code: codeColumn,
    kind: { cell: oneOf("lesson", "shortcoming"), vi: "Loại", en: "Kind", hintVi: "lesson: bài học; shortcoming: hạn chế.", hintEn: "lesson or shortcoming." },
    order: orderColumn,
    text_vi: { cell: text, vi: "Nội dung", en: "Text (Vietnamese)" },
    text_en: { cell: text, vi: "Nội dung, tiếng Anh", en: "Text (English)" },
    said_by_vi: { cell: text, vi: "Ai nói", en: "Said by (Vietnamese)" },
    said_by_en: { cell: text, vi: "Ai nói, tiếng Anh", en: "Said by (English)" },
    date: { cell: period, vi: "Khi nào", en: "When" },
    ...optionalSourceColumns,
  },
  key: ["code"],
});
