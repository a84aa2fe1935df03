import { writeNumber } from "../report/write-number.ts";
import { writeText } from "../report/read-cell.ts";
import type { CollectedReport } from "./describe-release.ts";
import { addressOfReport } from "../report/report-address.ts";
import type { Keyed } from "./replace-figures.ts";

/** Gives the row of sources.csv that a report becomes, its page on `site` as the address. */
export function describeSource({ id, office, areaVi, sourceId, decidedAt }: CollectedReport, site: string, today: string): Record<string, string> {
  return {
    id: sourceId,
    publisher: writeText(office.name),
    title: `Báo cáo số liệu về ${areaVi}`,
    url: addressOfReport(site, id),
    published: dayInVietNam(decidedAt!),
    accessed: today,
    kind: "official",
    publisher_en: "",
    language: "vi",
  };
}

/** Gives the row of observations.csv that a figure of a report becomes; `unit` is that of its indicator, undefined where the dataset does not have it. */
export function describeFigure(
  { scheme, code, sourceId }: CollectedReport,
  value: CollectedReport["values"][number],
  unit: string | undefined,
): Keyed & Record<"value" | "qualifier" | "obs_status", string> & Record<string, string> {
  const note = writeText(value.note ?? "");
  return {
    area_scheme: scheme,
    area_code: code,
    indicator: value.indicatorCode,
    period: value.period.trim(),
    period_basis: "stated",
    value: writeNumber(value.value, unit),
    qualifier: value.qualifier,
    obs_status: value.definitionKept ? "A" : "D",
    method: "reported",
    source_id: sourceId,
    note: note && `In the words of the office: ${note}`,
    note_vi: note,
  };
}

/** Gives the day of a moment as YYYY-MM-DD in Viet Nam, where offices and readers are. */
export function dayInVietNam(moment: Date): string {
  return moment.toLocaleDateString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" });
}
