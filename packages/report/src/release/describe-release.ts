import type { Prisma } from "@toso/prisma/client";

/** A report as it becomes rows: with the code of its source and the names of its area. */
export type CollectedReport = Prisma.ReportGetPayload<{ include: { office: true; values: true } }> & { sourceId: string; areaVi: string; areaEn: string };

/** The row of release.csv. */
export interface DescribedRelease extends Record<string, string> {
  version: string;
  date: string;
  summary_vi: string;
  summary_en: string;
}

/** The most offices that a summary names. */
const mostNamed = 12;

/**
 * Gives the row of release.csv once figures of reports were added. What the row says of a release that is not published yet stays, with a sentence more; of one that is, it is
 * replaced. The minor version counts on from the last release (null before the first) unless the row does so already.
 */
export function describeRelease(
  row: { version: string; summary_vi: string; summary_en: string },
  last: { version: string } | null,
  reports: CollectedReport[],
  today: string,
): DescribedRelease {
  const said = sumUp(reports);
  const isPublished = last !== null && !isAfter(row.version, last.version, 3);
  return {
    version: last === null || isAfter(row.version, last.version, 2) ? row.version : nextMinor(last.version),
    date: today,
    summary_vi: isPublished ? said.vi : `${row.summary_vi} ${said.vi}`,
    summary_en: isPublished ? said.en : `${row.summary_en} ${said.en}`,
  };
}

/** Says how many figures came from which offices, in both languages. */
function sumUp(reports: CollectedReport[]): { vi: string; en: string } {
  const figures = reports.reduce((sum, { values }) => sum + values.length, 0);
  const named = [...Map.groupBy(reports, ({ office, areaVi }) => `${office.name}\n${areaVi}`).values()].map((own) => ({
    ...own[0]!,
    count: own.reduce((sum, { values }) => sum + values.length, 0),
  }));
  const shown = named.slice(0, mostNamed);
  const more = named.length - shown.length;
  const vi = shown.map(({ office, areaVi, count }) => `${areaVi} ${count} (${office.name})`);
  const en = shown.map(({ office, areaEn, count }) => `${areaEn} ${count} (${office.name})`);
  return {
    vi: `Thêm ${figures} số liệu do địa phương báo: ${vi.join("; ")}${more > 0 ? `; và ${more} nơi khác` : ""}.`,
    en: `${figures} ${figures === 1 ? "figure" : "figures"} added that offices reported: ${en.join("; ")}${more > 0 ? `; and ${more} more` : ""}.`,
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
