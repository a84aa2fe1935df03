import { reconcile } from "../domain/reconcile.ts";
import { periodRange, rangeOfDates } from "../domain/sum-members.ts";
import { isSummable } from "../domain/resolve-indicator.ts";
import type { Reading } from "../release/context.ts";
import { optionalPeriod } from "../tables/cells.ts";
import type { TableRow } from "../tables/cell.ts";
import { isSince } from "../tables/format.ts";
import { describeFigureColumns, type FolderColumn } from "../tables/describe-columns.ts";

const names = [
  "area_scheme",
  "indicator",
  "indicator_name_vi",
  "indicator_name_en",
  "unit",
  "province_count",
  "provinces_with_figure",
  "sum",
  "oldest_period",
  "newest_period",
  "obs_status",
  "qualifier",
  "national_value",
  "national_period",
  "national_status",
  "national_qualifier",
  "national_source",
] as const;
const numbers = ["province_count", "provinces_with_figure", "sum", "national_value"] as const;
const required = [
  "area_scheme",
  "indicator",
  "indicator_name_vi",
  "indicator_name_en",
  "unit",
  "province_count",
  "provinces_with_figure",
  "obs_status",
] as const;

/** Columns of sums.csv. */
export const sumColumns: FolderColumn[] = describeFigureColumns(names, { numbers, required }).map((column) =>
  column.name.endsWith("_period") ? { ...column, cell: optionalPeriod } : column,
);

/**
 * Gives the sums that may be read, one a division and indicator whose values add up: the headline figures of its provinces, how many have one and of which dates,
 * and beside it the national figure as it was published. Where no province has a figure there is no sum: it is null, never 0.
 */
export async function tabulateSums(reading: Reading, schemes: ("VN63" | "VN34")[]): Promise<TableRow[]> {
  const indicators = [...reading.catalogue.indicators.values()].filter((indicator) => isSummable(indicator) && !indicator.nationalOnly);
  return Promise.all(
    schemes.flatMap((scheme) =>
      indicators.map(async (indicator): Promise<TableRow> => {
        const { provinceCount, provincesWithFigure, sum, obsStatus, qualifier, nationalFigure, figures } = await reconcile(reading, indicator, scheme);
        // Files before 3.2.0 gave a sum of the 34 the date of its newest member alone; they stay as they were cited.
        const { oldestPeriod, newestPeriod } = isSince("3.2.0", reading.release) ? periodRange(figures) : rangeOfDates(figures);
        return {
          area_scheme: scheme,
          indicator: indicator.code,
          indicator_name_vi: indicator.nameVi,
          indicator_name_en: indicator.nameEn,
          unit: indicator.unit,
          province_count: provinceCount,
          provinces_with_figure: provincesWithFigure,
          sum: provincesWithFigure > 0 ? sum : null,
          oldest_period: oldestPeriod,
          newest_period: newestPeriod,
          obs_status: obsStatus,
          qualifier,
          national_value: nationalFigure.value,
          national_period: nationalFigure.period,
          national_status: nationalFigure.obsStatus,
          national_qualifier: nationalFigure.qualifier,
          national_source: nationalFigure.sourceCode,
        };
      }),
    ),
  );
}
