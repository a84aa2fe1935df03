import type { Prisma } from "@toso/prisma/client";
import type { Replacement } from "./replace-figures.ts";
import { writePeriod } from "../report/write-period.ts";
import { writeWorded } from "./write-change.ts";

/** A report as it becomes rows: with the code of its source and the names of its area. */
export type CollectedReport = Prisma.ReportGetPayload<{ include: { office: true; values: true } }> & { sourceId: string; areaVi: string; areaEn: string };

/** The row of release.csv. */
export interface DescribedRelease extends Record<string, string> {
  version: string;
  date: string;
  summary_vi: string;
  summary_en: string;
}

/** What a collection did to figures, for the summary. */
export interface CollectedFigures {
  reports: CollectedReport[];
  /** How many rows came from each report, by its source: a figure that a later report of its office replaced at once became none. */
  written: ReadonlyMap<string, number>;
  replaced: readonly Replacement[];
  /** Indicators of the dataset by code. */
  indicators: ReadonlyMap<string, { name_vi: string; name_en: string; unit: string }>;
}

/** What stands after a number that was counted by another definition. */
const differs = { vi: " (đếm khác định nghĩa)", en: " (counted otherwise)" };

/** The most offices, and the most replaced figures, that a summary names. */
const mostNamed = 12;

/**
 * Gives the row of release.csv once figures of reports were added. What the row says of a release that is not published yet stays, with a sentence more; of one that is, it is
 * replaced. The minor version counts on from the last release (null before the first) unless the row does so already.
 */
export function describeRelease(
  row: { version: string; summary_vi: string; summary_en: string },
  last: { version: string } | null,
  collected: CollectedFigures,
  today: string,
): DescribedRelease {
  const said = sumUp(collected);
  const isPublished = last !== null && !isAfter(row.version, last.version, 3);
  return {
    version: last === null || isAfter(row.version, last.version, 2) ? row.version : nextMinor(last.version),
    date: today,
    summary_vi: isPublished ? said.vi : `${row.summary_vi} ${said.vi}`,
    summary_en: isPublished ? said.en : `${row.summary_en} ${said.en}`,
  };
}

/** Says how many figures came from which offices, and which took the place of others, in both languages. */
function sumUp(collected: CollectedFigures): { vi: string; en: string } {
  const { reports, written } = collected;
  const countOf = (of: CollectedReport[]) => of.reduce((sum, { sourceId }) => sum + (written.get(sourceId) ?? 0), 0);
  const figures = countOf(reports);
  const named = [...Map.groupBy(reports, ({ office, areaVi }) => `${office.name}\n${areaVi}`).values()]
    .map((own) => ({ ...own[0]!, count: countOf(own) }))
    .filter(({ count }) => count > 0);
  const shown = named.slice(0, mostNamed);
  const more = named.length - shown.length;
  const vi = shown.map(({ office, areaVi, count }) => `${areaVi} ${count} (${office.name})`);
  const en = shown.map(({ office, areaEn, count }) => `${areaEn} ${count} (${office.name})`);
  const replaced = sumUpReplaced(collected);
  return {
    vi: `Thêm ${figures} số liệu do địa phương báo: ${vi.join("; ")}${more > 0 ? `; và ${more} nơi khác` : ""}.${replaced.vi}`,
    en: `${figures} ${figures === 1 ? "figure" : "figures"} added that offices reported: ${en.join("; ")}${more > 0 ? `; and ${more} more` : ""}.${replaced.en}`,
  };
}

/** Says which figures an office corrected, from what to what; empty where none was. One that was only handed in again is counted. */
function sumUpReplaced({ reports, replaced, indicators }: CollectedFigures): { vi: string; en: string } {
  if (replaced.length === 0) return { vi: "", en: "" };
  const changed = replaced.filter(
    ({ before, after }) => Number(before.value) !== Number(after.value) || before.qualifier !== after.qualifier || before.obs_status !== after.obs_status,
  );
  const list = (language: "vi" | "en") => {
    const shown = changed.slice(0, mostNamed).map(({ before, after }) => {
      const report = reports.find(({ sourceId }) => sourceId === after.source_id)!;
      const indicator = indicators.get(after.indicator);
      const write = ({ value, qualifier, obs_status }: Replacement["after"]) =>
        writeWorded(Number(value), qualifier as "exact", indicator?.unit, language) + (obs_status === "D" ? differs[language] : "");
      const [area, name] = language === "vi" ? [report.areaVi, indicator?.name_vi] : [report.areaEn, indicator?.name_en];
      return `${area}, ${name ?? after.indicator}, ${writePeriod(after.period, language)}: ${write(before)} → ${write(after)}`;
    });
    const more = changed.length - shown.length;
    const rest = more > 0 ? [language === "vi" ? `và ${more} số khác` : `and ${more} more`] : [];
    return shown.length > 0 ? `: ${[...shown, ...rest].join("; ")}.` : ".";
  };
  const count = replaced.length;
  return {
    vi: ` Trong đó ${count} số thay cho số mà chính nơi báo đã báo trước${list("vi")}`,
    en: ` Of these ${count} ${count === 1 ? "replaces a figure" : "replace figures"} that the same office had reported before${list("en")}`,
  };
}

/** Returns whether a version comes after another by its first `parts` numbers. */
function isAfter(one: string, other: string, parts: number): boolean {
  const [a, b] = [one.split(".").map(Number), other.split(".").map(Number)];
  for (let at = 0; at < parts; at++) if (a[at] !== b[at]) return a[at]! > b[at]!;
  return false;
}

function nextMinor(version: string): string {
  const [major, minor] = version.split(".").map(Number) as [number, number];
  return `${major}.${minor + 1}.0`;
}
