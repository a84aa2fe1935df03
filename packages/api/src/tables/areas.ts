import { areaScheme, code, oneOf, optionalCode, optionalNumber, optionalPeriod, optionalWholeNumber } from "./cells.ts";
import { codeColumn, nameColumns } from "./columns.ts";
import { regions } from "./regions.ts";
import { describeStoredTable } from "./table.ts";

/** Provinces of both divisions, and communes. */
export const areas = describeStoredTable({
  file: "areas.csv",
  model: "Area",
  columns: {
    scheme: { cell: areaScheme, vi: "Hệ đơn vị hành chính", en: "Division" },
    code: codeColumn,
    iso_3166_2: { cell: optionalCode, field: "iso", vi: "Mã ISO 3166-2", en: "ISO 3166-2 code" },
    slug: { cell: code, vi: "Tên trong địa chỉ trang", en: "Name in addresses" },
    ...nameColumns,
    type: { cell: oneOf("municipality", "province", "commune", "ward", "special_zone"), field: "kind", vi: "Loại đơn vị", en: "Kind of area" },
    region_code: { cell: optionalCode, vi: "Mã vùng", en: "Region code" },
    area_km2_2023: { cell: optionalNumber, field: "areaKm2", vi: "Diện tích năm 2023 (km²)", en: "Area in 2023 (km²)" },
    districts_2023_04: { cell: optionalWholeNumber, field: "districts", vi: "Số huyện, tháng 4-2023", en: "Districts, April 2023" },
    communes_2023_04: { cell: optionalWholeNumber, field: "communes", vi: "Số xã, tháng 4-2023", en: "Communes, April 2023" },
    valid_from: { cell: optionalPeriod, vi: "Có từ", en: "In force from" },
    valid_to: { cell: optionalPeriod, vi: "Có đến", en: "In force until" },
    province_code: {
      cell: optionalCode,
      vi: "Tỉnh của xã",
      en: "Province of a commune",
      hintVi: "Mã VN34; trống ở cấp tỉnh.",
      hintEn: "Code of VN34; empty for provinces.",
    },
  },
  key: ["scheme", "code"],
  references: [{ columns: ["region_code"], to: regions }],
  // They need the other rows, and those of area_aliases.csv.
  leftOut: ["nameOrder", "aliases", "formerNames", "places"],
});
