import type { AcceptedReport, AcceptedValue } from "@toso/report/accepted-reports";
import { chooseText, nameOf, type Lang } from "../../i18n/lang.ts";
import { nameProvince } from "../../i18n/name-province.ts";
import { words } from "../../i18n/words.ts";
import { formatValue } from "../../parts/format/number.ts";
import { formatPeriod } from "../../parts/format/period.ts";
import { pathTo } from "../../parts/layout/path-to.ts";
import type { Subject } from "../../parts/take-part/write-subject.ts";
import type { Subjects } from "./subjects.query.ts";

/** A figure of a report in words. */
export interface PresentedValue extends Pick<AcceptedValue, "period" | "definitionKept" | "note" | "kept" | "replacedBy"> {
  name: string;
  /** Page of the indicator; null where the release does not have it. */
  href: string | null;
  /** What the way to telling of another figure fills in; null where the release does not have both. */
  tell: Subject | null;
  value: string;
  definition: string;
  evidenceHref: string | null;
  /** Name of a public file; null for an address. */
  evidenceName: string | null;
}

/** A report in the words of a page. */
export interface PresentedReport {
  area: string;
  /** Page of the province; null where the release does not have it. */
  areaPage: string | null;
  handedIn: string;
  decided: string;
  figures: PresentedValue[];
}

/** Puts a report in words. What the release does not know is named by its code. */
export function presentReport(report: AcceptedReport, { old, now, indicators }: Subjects, lang: Lang): PresentedReport {
  const province = (report.scheme === "VN63" ? old : now).nodes.find(({ code }) => code === report.code);
  const day = (moment: string) => formatPeriod(new Date(moment).toLocaleDateString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }), lang);
  const files = new Map(report.evidence.map(({ id, fileName }) => [id, fileName]));
  const figures = report.values.map((value): PresentedValue => {
    const indicator = indicators.find(({ code }) => code === value.indicatorCode);
    const { evidenceUrl, evidenceId } = value;
    return {
      ...value,
      name: indicator ? nameOf(lang, indicator) : value.indicatorCode,
      href: indicator ? pathTo(lang, { name: "indicator", code: indicator.code }) : null,
      tell: province && indicator ? { province, indicator: indicator.code } : null,
      value: writeReportedValue(value, indicator?.unit ?? "", lang),
      definition: indicator ? chooseText(lang, indicator.definitionVi, indicator.definitionEn) : "",
      evidenceHref: evidenceUrl ?? (evidenceId ? `/desk/evidence/${evidenceId}` : null),
      evidenceName: evidenceUrl ? null : (files.get(evidenceId ?? "") ?? null),
    };
  });
  return {
    area: province ? nameProvince(lang, province) : report.code,
    areaPage: province ? pathTo(lang, { name: report.scheme === "VN63" ? "province" : "newProvince", slug: province.slug }) : null,
    handedIn: day(report.handedInAt),
    decided: day(report.decidedAt),
    figures,
  };
}

/** Writes a number as the office words it, with the decimals that it has. */
function writeReportedValue({ value, qualifier }: AcceptedValue, unit: string, lang: Lang): string {
  const decimals = value.split(".")[1]?.length ?? 0;
  const asWorded = words(lang).figure.qualifier[qualifier.toUpperCase() as Uppercase<AcceptedValue["qualifier"]>];
  return asWorded(formatValue(Number(value), unit, decimals, lang));
}
