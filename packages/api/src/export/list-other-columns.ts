import type { Release } from "@toso/prisma/client";
import { indicatorFolder, provinceFolder, provincesOf34, provincesOf63, sumsOfProvinces } from "../domain/release-addresses.ts";
import type { FolderColumn } from "../tables/describe-columns.ts";
import { keepsFirstEdition } from "../tables/standing-day.ts";
import { sumColumns } from "./tabulate-sums.ts";
import { viewColumnsIn } from "./view-rows.ts";

/** Columns of one file or of several alike: a heading in both languages, and each column with its words. */
export interface ColumnList {
  vi: string;
  en: string;
  columns: Pick<FolderColumn, "name" | "descriptionVi" | "descriptionEn">[];
}

const provinceColumns = [
  {
    name: "<code>",
    descriptionVi: "Số hiển thị của chỉ tiêu hoặc tỷ lệ có mã này; trống nghĩa là không có số, không phải số 0.",
    descriptionEn: "Headline figure of the indicator or rate with this code; empty means that there is none, it is not 0.",
  },
  {
    name: "<code>_period",
    descriptionVi: "Thời điểm của con số; của tỷ lệ: thời điểm tử số.",
    descriptionEn: "Date of the figure; of a rate that of its numerator.",
  },
  { name: "<code>_denominator_period", descriptionVi: "Chỉ ở tỷ lệ: thời điểm mẫu số.", descriptionEn: "Of rates only: date of the denominator." },
  {
    name: "<code>_status",
    descriptionVi: "Trạng thái, như obs_status; O: chưa tìm thấy số liệu đã công bố.",
    descriptionEn: "Status, as obs_status; O: no published figure was found.",
  },
  { name: "<code>_qualifier", descriptionVi: "Cách nói của nguồn, như qualifier.", descriptionEn: "Wording of the source, as qualifier." },
  {
    name: "<code>_source",
    descriptionVi: "Nguồn của con số, của tỷ lệ: nguồn tử số; dòng trong sources.csv. Trống ở số cộng từ các thành phần.",
    descriptionEn: "Source of the figure, of a rate that of its numerator; a row of sources.csv. Empty where the figure is a sum of parts.",
  },
  { name: "<code>_denominator_source", descriptionVi: "Chỉ ở tỷ lệ: nguồn mẫu số.", descriptionEn: "Of rates only: source of the denominator." },
];

/**
 * Lists the columns that a reader meets outside observations.csv: those of the views, of the tables with one row a province, and of the sums.
 * [] for releases before 3.0.0, whose READMEs stay as they are. `known` are the columns that stand described elsewhere.
 */
export function listOtherColumns(release: Release, known: FolderColumn[]): ColumnList[] {
  if (keepsFirstEdition(release)) return [];
  const names = new Set(known.map(({ name }) => name));
  const notYet = ({ name }: FolderColumn) => !names.has(name);
  return [
    {
      vi: `Các cột chỉ có trong ${indicatorFolder} và ${provinceFolder}`,
      en: `Columns of ${indicatorFolder} and ${provinceFolder} only`,
      columns: viewColumnsIn(release).filter(notYet),
    },
    { vi: `Các cột của ${provincesOf63} và ${provincesOf34}`, en: `Columns of ${provincesOf63} and ${provincesOf34}`, columns: provinceColumns },
    { vi: `Các cột chỉ có trong ${sumsOfProvinces}`, en: `Columns of ${sumsOfProvinces} only`, columns: sumColumns.filter(notYet) },
  ];
}
