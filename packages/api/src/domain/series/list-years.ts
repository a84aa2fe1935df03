import type { Area, Indicator } from "@toso/prisma/client";
import type { Reading } from "../../release/context.ts";
import type { Figure } from "../figure.ts";
import { observationsOf, readFigures } from "../find-figure.ts";
import { orderByRule } from "../pick-headline.ts";
import { findInSpan } from "./find-in-span.ts";
import { spanWithin } from "./span.ts";

/** A year that provinces of a division have figures of. */
export interface YearOfFigures {
  /** YYYY. */
  period: string;
  provinceCount: number;
  provincesWithFigure: number;
  /** True where so many have one that a map of the year says something. */
  enoughForMap: boolean;
  /** The headline figure of that year of each province, by code. */
  figures: Figure[];
}

/** So many of the 63 provinces must have a figure of a year for a map of it; of another division as large a part. */
const fewestOf63 = 40;

/** Returns the years that provinces of a division have a figure of an indicator of, oldest first, as known by the day of the reading; [] where there are none. */
export async function listYears(reading: Reading, indicator: Indicator, boundary: "VN63" | "VN34"): Promise<YearOfFigures[]> {
  const { catalogue, asOf } = reading;
  if (indicator.nationalOnly) return [];
  const provinces = catalogue.areas.filter(({ scheme }) => scheme === boundary);
  const places = [...provinces, ...(boundary === "VN34" ? provinces.flatMap((province) => catalogue.membersOf(province)) : [])];
  await readFigures(reading, places, indicator.code);
  const known = await Promise.all(places.map(async (place) => orderByRule(await observationsOf(reading, place, indicator.code), catalogue, asOf)));
  const years = new Set(known.flat().map(({ period }) => period.slice(0, 4)));
  const listed = await Promise.all([...years].sort().map((year) => ofYear(reading, provinces, indicator, year)));
  return listed.filter(({ provincesWithFigure }) => provincesWithFigure > 0);
}

async function ofYear(reading: Reading, provinces: Area[], { code }: Indicator, year: string): Promise<YearOfFigures> {
  const figures = await Promise.all(provinces.map((province) => findInSpan(reading, province, code, spanWithin(year))));
  const provincesWithFigure = figures.filter(({ value }) => value !== null).length;
  const enoughForMap = provincesWithFigure * 63 >= fewestOf63 * provinces.length;
  return { period: year, provinceCount: provinces.length, provincesWithFigure, enoughForMap, figures };
}
