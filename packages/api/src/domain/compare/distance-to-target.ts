import type { Area, Target } from "@toso/prisma/client";
import type { Figure } from "../figure.ts";
import { findDenominator, isDividedAcrossMerger } from "../compute-rate.ts";
import { tellsMergerSides } from "../merger-side.ts";
import type { Reading } from "../../release/context.ts";
import { countToReach } from "./count-to-reach.ts";
import { measureArea, measureOfIndicator, type Measured } from "./measure.ts";

/** How far a province is from a target for its indicator. */
export interface TargetDistance {
  target: Target;
  measured: Measured;
  /** Own value less the target, in percentage points; null without an own value. */
  points: number | null;
  reached: boolean | null;
  /** The count that the percentage is of; null where none is published. */
  base: Figure | null;
  /** So many more people (or households) reach the target with that base; 0 where it is reached, null without base or own value and where they lie on different sides of the merger. */
  more: number | null;
}

/** Returns the distance of an area to each target of the nation and of its own that has an indicator with the same base, in the order of the dataset; [] where no target has one. */
export function findDistances(reading: Reading, area: Area): Promise<TargetDistance[]> {
  const { targets } = reading.catalogue;
  const isFor = ({ areaScheme, areaCode }: Target) => areaScheme === "VN" || (areaScheme === area.scheme && areaCode === area.code);
  return Promise.all(targets.filter((target) => target.indicatorCode !== null && isFor(target)).map((target) => findDistance(reading, area, target)));
}

async function findDistance(reading: Reading, area: Area, target: Target): Promise<TargetDistance> {
  const measure = measureOfIndicator(reading.catalogue.indicators.get(target.indicatorCode!)!);
  const measured = await measureArea(reading, area, measure);
  if (measured.value === null) return { target, measured, points: null, reached: null, base: null, more: null };
  const reached = target.comparison === "more_than" ? measured.value > target.value : measured.value >= target.value;
  const base = await findBase(reading, area, measured);
  const more =
    base?.value == null || isBaseAcrossMerger(reading, measured, base)
      ? null
      : reached
        ? 0
        : countToReach(target, base.value, 100) - Math.floor((measured.value / 100) * base.value);
  return { target, measured, points: measured.value - target.value, reached, base, more };
}

/** Returns the count that a percentage is of, of the year of its figure; null where the dataset names none. */
export async function findBase(reading: Reading, area: Area, { figure }: Measured): Promise<Figure | null> {
  const code = reading.catalogue.indicators.get(figure.indicatorCode)?.baseCode ?? null;
  return code === null ? null : findDenominator(reading, area, code, figure);
}

/** Returns true where a percentage was measured on one side of the merger and the count that it is of on the other, so that they are not multiplied. */
export function isBaseAcrossMerger(reading: Reading, { figure }: Measured, base: Figure | null): boolean {
  return base !== null && base.value !== null && tellsMergerSides(reading.catalogue) && isDividedAcrossMerger(reading, figure, base);
}
