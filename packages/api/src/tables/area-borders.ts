import { code, number, oneOf } from "./cells.ts";
import { codeColumn } from "./columns.ts";
import { areas } from "./areas.ts";
import { describeStoredTable } from "./table.ts";

/** Provinces of the 63 that lie side by side, each pair once. */
export const areaBorders = describeStoredTable({
  file: "area_borders.csv",
  model: "Border",
  columns: {
    scheme: { cell: oneOf("VN63"), vi: "Hệ đơn vị hành chính", en: "Division" },
    code: codeColumn,
    neighbour_code: { cell: code, vi: "Mã tỉnh giáp ranh", en: "Code of the neighbour" },
    border_km: { cell: number, field: "km", vi: "Ranh giới chung (km)", en: "Common border (km)" },
  },
  key: ["scheme", "code", "neighbour_code"],
  references: [
    { columns: ["scheme", "code"], to: areas },
    { columns: ["scheme", "neighbour_code"], to: areas },
  ],
});
