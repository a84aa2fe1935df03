import type { Area } from "@toso/prisma/client";
import type { Reading } from "../../release/context.ts";
import { findCautions, type Caution } from "./find-cautions.ts";
import { isKnown, measureArea, type Measure, type Measured } from "./measure.ts";
import { refuseWithoutFigures } from "./rank-provinces.ts";

/** Some provinces side by side by one measure. */
export interface MeasureComparison {
  measure: Measure;
  measured: Measured[];
  provincesWithFigure: number;
  /** Null where values cannot be compared or fewer than two are there. */
  lowest: number | null;
  highest: number | null;
  cautions: Caution[];
}

/** Sets provinces side by side by a measure; with `mustExist` throws NO_FIGURES where no province of their division has a figure. */
export async function compareProvinces(reading: Reading, measure: Measure, provinces: Area[], mustExist: boolean): Promise<MeasureComparison> {
  const measured = await Promise.all(provinces.map((province) => measureArea(reading, province, measure)));
  const values = measured.filter(isKnown).map(({ value }) => value);
  if (values.length === 0 && mustExist) {
    const all = reading.catalogue.areas.filter(({ scheme }) => scheme === provinces[0]!.scheme);
    refuseWithoutFigures(measure, await Promise.all(all.map((province) => measureArea(reading, province, measure))));
  }
  const hasRange = measure.comparable && values.length > 1;
  return {
    measure,
    measured,
    provincesWithFigure: values.length,
    lowest: hasRange ? Math.min(...values) : null,
    highest: hasRange ? Math.max(...values) : null,
    cautions: measure.comparable ? findCautions(reading.catalogue, measure, measured) : [],
  };
}
