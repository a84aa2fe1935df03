import { day, text, version } from "./cells.ts";
import { describeStoredTable } from "./table.ts";

/** What the release is called: one row. */
export const release = describeStoredTable({
  file: "release.csv",
  model: "Release",
  columns: {
    version: { cell: version, vi: "Số của bản số liệu", en: "Release number" },
    date: { cell: day, vi: "Ngày", en: "Date" },
    summary_vi: { cell: text, vi: "Tóm tắt", en: "Summary (Vietnamese)" },
    summary_en: { cell: text, vi: "Tóm tắt bằng tiếng Anh", en: "Summary (English)" },
  },
  // One row needs none.
  key: [],
  // Publishing gives them, from the whole dataset.
  leftOut: ["id", "checksum", "observationCount", "columns"],
});
