import type { ReleaseChanges } from "./load-changes.ts";

/** Writes what every release changed as JSON, newest first: codes and both names, values as numbers, `null` where a figure was not there. */
export function writeChangesJson(releases: ReleaseChanges[]): string {
  return `${JSON.stringify({
    licence: "CC-BY-4.0",
    releases: releases.map(({ release, changes, tables, leftOut }) => ({
      version: release.version,
      previous: release.previous?.version ?? null,
      date: release.date.slice(0, 10),
      summary_vi: release.summaryVi,
      summary_en: release.summaryEn,
      figures: release.observationCount,
      count: release.changeCount,
      not_listed: leftOut,
      changes: changes.map(({ kind, area, indicator, period, source, before, after, columns }) => ({
        kind: kind.toLowerCase(),
        area_scheme: area.scheme,
        area_code: area.code,
        area_name_vi: area.nameVi,
        area_name_en: area.nameEn,
        indicator: indicator.code,
        period,
        source_id: source.code,
        before,
        after,
        columns,
      })),
      tables: tables.map(({ kind, ...row }) => ({ ...row, kind: kind.toLowerCase() })),
    })),
  })}\n`;
}
