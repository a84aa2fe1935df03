import type { Area, Indicator, Target } from "@toso/prisma/client";
import { refusal, unknownCode } from "../../errors.ts";
import type { Figure } from "../figure.ts";
import type { Reading } from "../../release/context.ts";
import { countToReach } from "./count-to-reach.ts";
import { liesOnBothSides } from "../merger-side.ts";
import { findBase, isBaseAcrossMerger } from "./distance-to-target.ts";
import { measureArea, type Measure, type Measured } from "./measure.ts";

/** Where the level comes from: a number of the reader's, a target, or a peer. Exactly one is given. */
export interface Aim {
  level?: number | null;
  target?: string | null;
  peer?: Area | null;
}

/** Why nothing can be counted. */
export type UncountedReason = "NO_OWN_FIGURE" | "NO_PEER_FIGURE" | "NO_BASE_FIGURE" | "DIVISION_DIFFERS";

/** What it would take to come to a level. Plain arithmetic on published figures: no forecast. */
export interface Effort {
  measure: Measure;
  own: Measured;
  target: Target | null;
  peer: Measured | null;
  level: number | null;
  /** What is counted: the numerator of a rate, the indicator itself where it is a count; null for a percentage of people or communes. */
  counted: Indicator | null;
  /** Number below the line: the denominator of a rate or the base of a percentage; null for a count. */
  base: Figure | null;
  /** Number counted now; of a percentage worked out from value and base, rounded down. */
  present: number | null;
  needed: number | null;
  /** needed less present, 0 where the level is reached. */
  more: number | null;
  /** The arithmetic with its numbers, such as "ceil(5 × 1245210 / 100) − 15862 = 46399". */
  formula: string | null;
  uncounted: UncountedReason | null;
}

/**
 * Works out how many more teams, members or people bring an area to a level.
 * Throws BAD_LEVEL unless exactly one of level, target and peer is given or where the level is negative or comes to more than can be counted, UNKNOWN_CODE for an unknown target,
 * BASE_DIFFERS for a target of another indicator, and NOT_COMPARABLE where the base differs by source.
 */
export async function workOutEffort(reading: Reading, area: Area, measure: Measure, aim: Aim): Promise<Effort> {
  const given = Object.values(aim).filter((value) => value != null);
  if (given.length !== 1) throw refusal("BAD_LEVEL", `Give exactly one of level, target and peer; ${given.length} were given.`, { given: given.length });
  if (aim.level != null && aim.level < 0) throw refusal("BAD_LEVEL", `level: ${aim.level} is below zero.`, { given: aim.level });
  if (aim.level === Infinity) throw tooHigh(aim.level);
  if (!measure.comparable)
    throw refusal("NOT_COMPARABLE", `Figures of ${measure.code} have a base that differs by source: a level of one is no level of another.`, {
      given: measure.code,
    });
  const target = aim.target == null ? null : resolveTarget(reading, aim.target, measure);
  const [own, peer] = await Promise.all([measureArea(reading, area, measure), aim.peer ? measureArea(reading, aim.peer, measure) : null]);
  const level = aim.level ?? target?.value ?? peer?.value ?? null;
  const none = {
    measure,
    own,
    target,
    peer,
    level,
    counted: measure.rate ? reading.catalogue.indicators.get(measure.rate.numerator)! : measure.unit === "count" ? measure.indicator : null,
  };
  const without = (uncounted: UncountedReason, base: Figure | null = null): Effort => ({
    ...none,
    base,
    present: null,
    needed: null,
    more: null,
    formula: null,
    uncounted,
  });

  if (level === null) return without("NO_PEER_FIGURE");
  if (own.value === null) return without("NO_OWN_FIGURE");
  if (peer && liesOnBothSides(reading.catalogue, area.scheme, [own.figure, peer.figure])) return without("DIVISION_DIFFERS");
  const base = measure.rate ? own.rate!.denominator : measure.unit === "count" ? null : await findBase(reading, area, own);
  const per = measure.rate?.per ?? 100;
  if (measure.unit !== "count" && base?.value == null) return without("NO_BASE_FIGURE", base);
  if (!measure.rate && isBaseAcrossMerger(reading, own, base)) return without("DIVISION_DIFFERS", base);

  const comparison = target?.comparison ?? "at_least";
  const [needed, present] =
    base === null
      ? [countToReach({ value: level, comparison }, 1, 1), own.value]
      : [countToReach({ value: level, comparison }, base.value!, per), measure.rate ? own.rate!.numerator.value! : Math.floor((own.value * base.value!) / per)];
  if (!Number.isSafeInteger(needed)) throw tooHigh(level);
  const more = Math.max(0, needed - present);
  const product = base === null ? String(level) : `${level} × ${base.value} / ${per}`;
  const whole = comparison === "more_than" ? `floor(${product}) + 1` : `ceil(${product})`;
  return { ...none, base, present, needed, more, formula: `max(0, ${whole} − ${present}) = ${more}`, uncounted: null };
}

const tooHigh = (level: number) =>
  refusal("BAD_LEVEL", `level: ${level} comes to more than can be counted. Give one in the unit of the measure, such as 5.`, { given: String(level) });

function resolveTarget({ catalogue: { targets } }: Reading, code: string, measure: Measure): Target {
  const target = targets.find((one) => one.code === code);
  if (!target)
    throw unknownCode(
      "target",
      code,
      targets.map((one) => one.code),
      "{ targets { code } }",
    );
  if (target.indicatorCode === measure.code) return target;
  const same = targets.filter(({ indicatorCode }) => indicatorCode === measure.code).map((one) => one.code);
  throw refusal(
    "BASE_DIFFERS",
    `Target ${code} is a share of ${target.baseEn.toLowerCase()}; figures of ${measure.code} have another base. ${same.length ? `These targets have the same: ${same.join(", ")}.` : "No target has the same."}`,
    { given: code, accepted: same },
  );
}
