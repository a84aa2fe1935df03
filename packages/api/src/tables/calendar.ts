import { oneOf, optional, optionalPeriod, period } from "./cells.ts";
import { indicatorColumn, optionalSourceColumns } from "./columns.ts";
import { indicators } from "./indicators.ts";
import { describeStoredTable } from "./table.ts";

/** When the next figures of indicators are expected. */
export const calendar = describeStoredTable({
  file: "calendar.csv",
  model: "CalendarEntry",
  columns: {
    indicator: indicatorColumn,
    expected: { cell: period, vi: "Dự kiến", en: "Expected" },
    basis: {
      cell: oneOf("announced", "usual"),
      vi: "Cơ sở",
      en: "Basis",
      hintVi: "announced: nguồn đã công bố lịch; usual: theo các năm trước.",
      hintEn: "announced by the source; usual: as in years before.",
    },
    note_vi: { cell: optional, vi: "Ghi chú", en: "Note (Vietnamese)" },
    note_en: { cell: optional, vi: "Ghi chú bằng tiếng Anh", en: "Note (English)" },
    ...optionalSourceColumns,
    accessed: { cell: optionalPeriod, vi: "Ngày truy cập", en: "Accessed" },
  },
  key: ["indicator"],
  references: [{ columns: ["indicator"], to: indicators }],
  derived: { order: (_row, at) => at + 1 },
});
