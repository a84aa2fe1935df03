import { code, number, oneOf, optional, optionalNumber, period, sourceCode } from "./cells.ts";
import { areaCodeColumn, areaSchemeColumn } from "./columns.ts";
import { indicators } from "./indicators.ts";
import { endOfPeriod } from "./period.ts";
import { sources } from "./sources.ts";
import { describeStoredTable } from "./table.ts";

/** The figures: one for one area, indicator and period from one source. */
export const observations = describeStoredTable({
  file: "observations.csv",
  model: "Observation",
  columns: {
    area_scheme: areaSchemeColumn,
    area_code: areaCodeColumn,
    indicator: {
      cell: code,
      field: "indicatorCode",
      vi: "Mã chỉ tiêu",
      en: "Indicator code",
      hintVi: "Chỉ tiêu trong indicators.csv; trong bảng của một chỉ tiêu hoặc một tỉnh còn có tỷ lệ trong rates.csv.",
      hintEn: "An indicator of indicators.csv; in the tables of one indicator or province also a rate of rates.csv.",
      earlier: {
        until: "3.0.0",
        hintVi: "Chỉ tiêu trong indicators.csv hoặc tỷ lệ trong rates.csv.",
        hintEn: "An indicator of indicators.csv or a rate of rates.csv.",
      },
    },
    period: {
      cell: period,
      vi: "Thời điểm",
      en: "Date of the figure",
      hintVi: "Năm, tháng hoặc ngày mà con số nói đến: YYYY, YYYY-MM hoặc YYYY-MM-DD.",
      hintEn: "Year, month or day that the figure stands for: YYYY, YYYY-MM or YYYY-MM-DD.",
    },
    period_basis: {
      cell: oneOf("stated", "publication", "estimated"),
      vi: "Cơ sở của thời điểm",
      en: "Where the date comes from",
      hintVi: "stated: nguồn nói rõ; publication: ngày đăng; estimated: ước đoán.",
      hintEn: "stated: the source says it; publication: day of publication; estimated: worked out.",
    },
    value: {
      cell: number,
      vi: "Giá trị",
      en: "Value",
      hintVi: "Dấu chấm trước phần thập phân. Ô trống, với trạng thái O hoặc M, nghĩa là không có số liệu đã công bố, không phải bằng 0.",
      hintEn: "A point before decimals. An empty cell, with status O or M, means that there is no published figure; it is never 0.",
      inFiles: { cell: optionalNumber },
      earlier: {
        until: "3.0.0",
        hintVi: "Dấu chấm trước phần thập phân. Ô trống nghĩa là không có số liệu đã công bố, không phải bằng 0.",
        hintEn: "A point before decimals. An empty cell means that no published figure was found; it is never 0.",
      },
    },
    qualifier: {
      cell: oneOf("exact", "about", "more_than", "nearly"),
      vi: "Cách nói của nguồn",
      en: "Wording of the source",
      hintVi: "exact: chính xác; about: khoảng; more_than: hơn; nearly: gần.",
      hintEn: "exact, about, more_than or nearly, as the source says it.",
    },
    obs_status: {
      cell: oneOf("A", "D", "E", "P", "U"),
      vi: "Trạng thái",
      en: "Status",
      hintVi: "Theo SDMX. A: bình thường; P: sơ bộ; E: ước tính; D: định nghĩa khác; U: độ tin cậy thấp; O: chưa tìm thấy số liệu; M: không có nghĩa ở đây.",
      hintEn:
        "As in SDMX. A: normal; P: provisional; E: estimated; D: defined differently; U: of low reliability; O: no published figure found; M: has no meaning here.",
      inFiles: { cell: oneOf("A", "D", "E", "P", "U", "O", "M") },
      earlier: { until: "3.0.0" },
    },
    method: {
      cell: oneOf("reported", "derived"),
      vi: "Cách có được",
      en: "How it was obtained",
      hintVi:
        "reported: nguồn đưa ra; derived: tính từ số của nguồn. Trong bảng của một chỉ tiêu hoặc một tỉnh còn có summed (cộng các thành phần) và computed (tính từ tử số và mẫu số).",
      hintEn:
        "reported by the source; derived from its numbers. In the tables of one indicator or province also summed (from the parts) and computed (from numerator and denominator).",
      earlier: {
        until: "3.0.0",
        hintVi: "reported: nguồn đưa ra; derived: tính từ số của nguồn; summed: cộng các thành phần; computed: tính từ tử số và mẫu số.",
        hintEn: "reported by the source; derived from its numbers; summed from the parts; computed from numerator and denominator.",
      },
    },
    source_id: { cell: sourceCode, field: "sourceCode", vi: "Mã nguồn", en: "Source code", hintVi: "Dòng trong sources.csv.", hintEn: "A row of sources.csv." },
    note: { cell: optional, field: "noteEn", vi: "Ghi chú tiếng Anh", en: "Note (English)" },
    note_vi: { cell: optional, vi: "Ghi chú", en: "Note (Vietnamese)" },
  },
  key: ["area_scheme", "area_code", "indicator", "period", "source_id"],
  references: [
    { columns: ["indicator"], to: indicators },
    { columns: ["source_id"], to: sources },
  ],
  derived: { periodEnd: ({ period }) => endOfPeriod(period) },
  leftOut: ["id", "addedReleaseId", "replacedReleaseId"],
});

/** The fields of the database that tell figures apart. */
export const observationKey = observations.key.map(observations.fieldOf);

/** The same in the order of lists, in which no two figures of a release are equal: that of an index, with the last day of the period before the period. */
export const observationOrder = observationKey.flatMap((field) => (field === "period" ? (["periodEnd", field] as const) : field));
