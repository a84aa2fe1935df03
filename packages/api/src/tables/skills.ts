import { code, optional, text, wholeNumber } from "./cells.ts";
import { describeStoredTable } from "./table.ts";

/** The five basic digital skills. */
export const skills = describeStoredTable({
  file: "skills.csv",
  model: "Skill",
  columns: {
    code: { cell: code, vi: "Mã", en: "Code", hintVi: "Là chữ, giữ số 0 ở đầu.", hintEn: "Text, with its leading zero." },
    order: { cell: wholeNumber, vi: "Thứ tự", en: "Order" },
    name_vi: { cell: text, vi: "Tên", en: "Name (Vietnamese)" },
    name_en: { cell: text, vi: "Tên tiếng Anh", en: "Name (English)" },
    empty_reason_vi: { cell: optional, vi: "Lý do để trống", en: "Why it is empty (Vietnamese)" },
    empty_reason_en: { cell: optional, vi: "Lý do để trống bằng tiếng Anh", en: "Why it is empty (English)" },
  },
  key: ["code"],
});
