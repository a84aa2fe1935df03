import type { Release } from "@toso/prisma/client";
import type { TableRow } from "../tables/cell.ts";
import { describeFigureColumns, type FolderColumn } from "../tables/describe-columns.ts";
import { hasFormatOf } from "../tables/format.ts";
import { endOfPeriod, startOfPeriod } from "../tables/period.ts";

const daysOf = {
  period: ["period_start", "period_end"],
  numerator_period: ["numerator_period_start", "numerator_period_end"],
  denominator_period: ["denominator_period_start", "denominator_period_end"],
} as const;
const hasDays = (name: string): name is keyof typeof daysOf => name in daysOf;

/**
 * Returns true where the tables of a release give the first and the last day of each period: a program that guesses types takes a column of years for
 * numbers, one of days for dates and a mixed one for text. Releases before 3.0.0 were published without them.
 */
export function givesDays(release: Pick<Release, "columns">): boolean {
  return hasFormatOf("3.0.0", release);
}

/** Puts the columns of the first and the last day behind each column that holds a period; they are as seldom empty as it is. */
export function addDayColumns(columns: FolderColumn[]): FolderColumn[] {
  return columns.flatMap((column) => {
    if (!hasDays(column.name)) return [column];
    const days = daysOf[column.name];
    return [column, ...describeFigureColumns(days, { days, required: column.required ? days : [] })];
  });
}

/**
 * Returns what completes the rows of a release: it puts the first and the last day (YYYY-MM-DD) behind each period of a row, null where the period is;
 * in a release that gives no days a row stays as it is.
 */
export function daysAddedIn(release: Pick<Release, "columns">): (row: TableRow) => TableRow {
  return givesDays(release) ? addDays : (row) => row;
}

function addDays(row: TableRow): TableRow {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, cell]) => {
      if (!hasDays(name)) return [[name, cell]];
      const [start, end] = daysOfPeriod(cell as string | null);
      return [[name, cell], [daysOf[name][0], start], [daysOf[name][1], end]]; // prettier-ignore
    }),
  );
}

/** Gives the first and the last day (YYYY-MM-DD) of a period; both null where it is. */
export function daysOfPeriod(period: string | null): [start: string | null, end: string | null] {
  return period === null ? [null, null] : [startOfPeriod(period), endOfPeriod(period)];
}
