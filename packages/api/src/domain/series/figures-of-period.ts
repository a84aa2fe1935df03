import type { Area, Indicator } from "@toso/prisma/client";
import { refusal } from "../../errors.ts";
import type { Reading } from "../../release/context.ts";
import { endOfPeriod, startOfPeriod } from "../../tables/period.ts";
import type { Figure } from "../figure.ts";
import { findInSpan } from "./find-in-span.ts";
import { listYears } from "./list-years.ts";
import { spanWithin } from "./span.ts";

/**
 * Returns the headline figure of a period of each area, in their order; one without a figure of it says so, and none is carried forward from another period.
 * Throws NO_FIGURES, with the nearest years that have one, where no province of the division has a figure of the period.
 */
export async function figuresOfPeriod(reading: Reading, areas: Area[], indicator: Indicator, boundary: "VN63" | "VN34", period: string): Promise<Figure[]> {
  const figures = await Promise.all(areas.map((area) => findInSpan(reading, area, indicator.code, spanWithin(period))));
  if (figures.some(({ value }) => value !== null)) return figures;
  const years = (await listYears(reading, indicator, boundary)).map((year) => year.period);
  // Others of the division may have one, where only a region is asked for.
  if (years.includes(period)) return figures;
  const nearest = years.toSorted((one, other) => yearsApart(one, period) - yearsApart(other, period)).slice(0, 3);
  throw refusal(
    "NO_FIGURES",
    `${saidOf(indicator.code, period, years, reading.asOf)} The query { indicator(code: "${indicator.code}") { periods { period } } } lists them all.`,
    {
      given: period,
      nearest,
    },
  );
}

function saidOf(code: string, period: string, years: string[], asOf: string | null): string {
  const [first, last] = [years[0], years.at(-1)];
  const known = asOf === null ? "" : ` known by ${asOf}`;
  if (!first || !last) return `No province has a figure of ${code}${known}.`;
  if (endOfPeriod(period) < startOfPeriod(first)) return `${period} lies before the first figure of ${code}${known}, which is of ${first}.`;
  if (startOfPeriod(period) > endOfPeriod(last)) return `${period} lies after the last figure of ${code}${known}, which is of ${last}.`;
  return `No province has a figure of ${code} of ${period}${known}. Years with figures are ${years.join(", ")}.`;
}

const yearsApart = (year: string, period: string) => Math.abs(Number(year) - Number(period.slice(0, 4)));
