import type { Measure } from "./measure.ts";

/** Counts the provinces of a measure that have a figure, and those of them whose figure, or a part of it, is a sum of old provinces. */
export function countFound({ provinces, coverage }: Pick<Measure, "provinces" | "coverage">): { all: number; withFigure: number; summed: number } {
  const summed = provinces.filter(({ figure, ownMarks }) => figure.value !== null && ownMarks.some(({ kind }) => kind === "sum")).length;
  return { all: coverage.provinceCount, withFigure: coverage.withFigure, summed };
}
