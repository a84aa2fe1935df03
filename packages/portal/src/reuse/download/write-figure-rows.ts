import { areaId, pathToRelease } from "@toso/api/domain";
import { stringify } from "csv-stringify/sync";
import { siteAddress } from "../../../build/site-address.ts";
import type { FigureParts, RateParts } from "../../parts/figure/figure.query.ts";
import { loadRelease } from "../../parts/layout/load-release.ts";

/** A row of a file of figures: a figure as it was published, or what stands for one that was not. */
export type FigureRow = {
  area: { scheme: string; code: string; nameVi: string; nameEn: string };
  indicator: string;
  figure: FigureParts | null;
  /** A value computed from figures, such as a rate, or the reason why there is none; the figures behind it have rows of their own. */
  computed?: { value: number | null; unit: string; obsStatus: string; qualifier: string | null; missing?: string | null };
};

const columns = [
  "area_id",
  "name_vi",
  "name_en",
  "indicator",
  "period",
  "period_basis",
  "value",
  "unit",
  "qualifier",
  "obs_status",
  "other_values",
  "missing",
  "method",
  "source_id",
  "publisher",
  "source_url",
  "release",
  "release_files",
  "cite",
] as const;

/**
 * Writes figures as CSV with a line of names: one figure a line with its date and how that is known, its status, how many other values sources give for that date,
 * its source, and what to cite, which is the page at `path`; codes carry their division.
 */
export async function writeFigureRows(rows: FigureRow[], path: string): Promise<string> {
  const { version } = await loadRelease();
  const address = (inside: string) => new URL(inside, siteAddress).href;
  const cited = [version, address(pathToRelease(version)), address(path)];
  // Excel reads Vietnamese letters only behind this mark.
  return stringify([[...columns], ...rows.map((row) => [...cellsOf(row), ...cited])], { bom: true, record_delimiter: "windows", quoted_match: /[\r\n]/ });
}

/** Lists the rows of a rate of one area: itself, then its numerator and its denominator. */
export function rowsOfRate({ definition, numerator, denominator, value, obsStatus, qualifier, missing }: RateParts): FigureRow[] {
  return [
    { area: numerator.area, indicator: definition.code, figure: null, computed: { value, unit: "rate", obsStatus, qualifier, missing } },
    { area: numerator.area, indicator: numerator.indicator.code, figure: numerator },
    { area: denominator.area, indicator: denominator.indicator.code, figure: denominator },
  ];
}

function cellsOf({ area, indicator, figure, computed }: FigureRow): (string | number | null)[] {
  const { scheme, code, nameVi, nameEn } = area;
  const named = [scheme === code ? code : areaId(scheme, code), nameVi, nameEn, indicator];
  if (computed) {
    const { value, unit, qualifier, obsStatus, missing = null } = computed;
    return [...named, null, null, value, unit, lower(qualifier), obsStatus, null, missing, null, null, null, null];
  }
  if (!figure) return [...named, null, null, null, null, null, "O", null, "NO_PUBLISHED_FIGURE", null, null, null, null];
  const { period, periodBasis, value, unit, qualifier, obsStatus, disagreement, missing, method, source } = figure;
  return [
    ...named,
    period,
    lower(periodBasis),
    value,
    unit,
    lower(qualifier),
    obsStatus,
    value === null ? null : (disagreement?.figures.length ?? 0),
    missing,
    lower(method),
    source?.code ?? null,
    source?.publisher ?? null,
    source?.url ?? null,
  ];
}

function lower(word: string | null): string | null {
  return word === null ? null : word.toLowerCase();
}
