import type { Boundary } from "../../graphql/graphql.ts";
import type { FigureParts, RateParts } from "../figure/figure.query.ts";
import type { Mark } from "../figure/list-marks.ts";
import type { PresentedFigure } from "../figure/present-figure.ts";
import type { Drawing, Scale } from "./present-province.ts";

/** One province of a map, in the words of one language and ready to draw. */
export type MeasuredProvince = {
  code: string;
  slug: string;
  name: string;
  href: string;
  /** Slug of what stands for it in the other division. */
  counterpart: string;
  /** Its marks are those that not every province bears. */
  figure: PresentedFigure;
  /** All marks of the figure, for where it stands alone. */
  ownMarks: Mark[];
  /** Numerator and denominator, where the measure is a rate. */
  rate: RateParts | null;
  drawing: Drawing;
  /** Name, value, date and status as they are read out. */
  spoken: string;
};

/** How much of the country a map covers; `sum` is null where values do not add up. */
export type MeasureCoverage = {
  provinceCount: number;
  withFigure: number;
  oldestPeriod: string | null;
  newestPeriod: string | null;
  national: FigureParts | null;
  sum: {
    indicatorName: string;
    /** The sum, worded as its figures are. */
    total: string;
    /** What the weakest of its figures makes doubtful. */
    marks: Mark[];
    provincesWithFigure: number;
    share: number | null;
    national: FigureParts;
  } | null;
};

/** One thing to show on the map of a division: a rate or an indicator. Provinces come in the order of their codes. */
export type Measure = {
  boundary: Boundary;
  code: string;
  name: string;
  definition: string;
  /** Its own page. */
  href: string;
  unit: string;
  decimals: number;
  isRate: boolean;
  comparable: boolean;
  /** Some figures are of before and some of after provinces were merged, which anew counted what they count: they are put into no order. */
  acrossMerger: boolean;
  /** First year of a new method, whose values may not be read together with earlier ones; null where there is none. */
  seriesBreak: string | null;
  scale: Scale;
  provinces: MeasuredProvince[];
  /** Marks that every province with a figure bears: said once above, by `writeShared`. */
  sharedMarks: Mark[];
  coverage: MeasureCoverage;
};
