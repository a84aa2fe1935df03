import type { AcceptedReport, AcceptedValue } from "@toso/report/accepted-reports";
import { chooseText, nameOf, type Lang } from "../../i18n/lang.ts";
import { nameProvince } from "../../i18n/name-province.ts";
import { words } from "../../i18n/words.ts";
import { formatValue } from "../../parts/format/number.ts";
import { formatPeriod } from "../../parts/format/period.ts";
import { formatSize } from "../../parts/format/size.ts";
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
  /** Which of the public documents it is; null for an address. */
  evidenceName: string | null;
}

/** A public document of a report. It is numbered: the page would keep a name, which may hold a person, once the office allows the document no more; the desk says it to who downloads. */
export interface PresentedDocument {
  href: string;
  name: string;
  /** With its kind and size. */
  described: string;
}

/** A report in the words of a page. */
export interface PresentedReport {
  area: string;
  /** Page of the province; null where the release does not have it. */
  areaPage: string | null;
  handedIn: string;
  decided: string;
  figures: PresentedValue[];
  documents: PresentedDocument[];
}

/** Puts a report in words. What the release does not know is named by its code. */
export function presentReport(report: AcceptedReport, { old, now, indicators }: Subjects, lang: Lang): PresentedReport {
  const province = (report.scheme === "VN63" ? old : now).nodes.find(({ code }) => code === report.code);
  const day = (moment: string) => formatPeriod(new Date(moment).toLocaleDateString("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }), lang);
  const text = words(lang).takePart.report;
  const documents = report.evidence.map(({ id, size }, at): PresentedDocument => {
    const name = text.document(String(at + 1));
    return { href: hrefOf(id), name, described: `${name} (${text.size(formatSize(size, lang))})` };
  });
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
      evidenceHref: evidenceUrl ?? (evidenceId ? hrefOf(evidenceId) : null),
      evidenceName: evidenceUrl || !evidenceId ? null : (documents.find(({ href }) => href === hrefOf(evidenceId))?.name ?? null),
    };
  });
  return {
    area: province ? nameProvince(lang, province) : report.code,
    areaPage: province ? pathTo(lang, { name: report.scheme === "VN63" ? "province" : "newProvince", slug: province.slug }) : null,
    handedIn: day(report.handedInAt),
    decided: day(report.decidedAt),
    figures,
    documents,
  };
}

const hrefOf = (evidenceId: string) => `/desk/evidence/${evidenceId}`;

/** Writes a number as the office words it, with the decimals that it has. */
function writeReportedValue({ value, qualifier }: AcceptedValue, unit: string, lang: Lang): string {
  const decimals = value.split(".")[1]?.length ?? 0;
  const asWorded = words(lang).figure.qualifier[qualifier.toUpperCase() as Uppercase<AcceptedValue["qualifier"]>];
  return asWorded(formatValue(Number(value), unit, decimals, lang));
}
