import type { Area, Indicator } from "@toso/prisma/client";
import { refusal } from "../../errors.ts";
import type { Reading } from "../../release/context.ts";
import { endOfPeriod, startOfPeriod } from "../../tables/period.ts";
import type { CautionKind } from "../compare/find-cautions.ts";
import type { Figure } from "../figure.ts";
import { findDisagreement } from "../find-disagreement.ts";
import { crossesMerger, crossesSeriesBreak, isCountedAnew } from "./crossings.ts";
import { findInSpan } from "./find-in-span.ts";
import { isSurvey } from "./is-survey.ts";
import { spanWithin } from "./span.ts";

/** Why two periods of an area are not compared. */
export type UncomparedReason = "NO_FIGURE" | "NOT_COMPARABLE" | "SERIES_BREAK" | "DIVISION_DIFFERS" | "DEFINITION_DIFFERS";

/** What became of a measure of an area between two periods. */
export interface PeriodComparison {
  indicator: Indicator;
  /** The headline figures of the two periods; without a value where there is none. */
  from: Figure;
  to: Figure;
  /** Later value less the earlier one, in the unit of the indicator; null where `uncompared` says why. */
  difference: number | null;
  /** The difference as a share of the earlier value, 0.1 for a tenth more; null without one and where the earlier value is 0. */
  relative: number | null;
  uncompared: UncomparedReason | null;
  cautions: CautionKind[];
}

/**
 * Compares the headline figures of an area of two periods. Throws BAD_RANGE unless `from` ends before `to` begins.
 * What must not be compared has no difference and says why: a period without a figure, a base that differs by source, a break of method, the merger, another definition.
 */
export async function comparePeriods(reading: Reading, area: Area, indicator: Indicator, from: string, to: string): Promise<PeriodComparison> {
  if (endOfPeriod(from) >= startOfPeriod(to))
    throw refusal("BAD_RANGE", `from ${from} does not end before to ${to} begins. Give two periods that follow each other, the earlier one as from.`, {
      from,
      to,
    });
  const [earlier, later] = await Promise.all([from, to].map((period) => findInSpan(reading, area, indicator.code, spanWithin(period))));
  const uncompared = findReason(reading, area, indicator, earlier!, later!);
  const difference = uncompared ? null : withoutBinaryDust(later!.value! - earlier!.value!);
  return {
    indicator,
    from: earlier!,
    to: later!,
    difference,
    relative: difference === null || earlier!.value === 0 ? null : difference / earlier!.value!,
    uncompared,
    cautions: uncompared ? [] : findCautions(reading, indicator, [earlier!, later!]),
  };
}

function findReason({ catalogue }: Reading, area: Area, indicator: Indicator, earlier: Figure, later: Figure): UncomparedReason | null {
  if (earlier.value === null || later.value === null) return "NO_FIGURE";
  if (!indicator.comparable) return "NOT_COMPARABLE";
  if (crossesSeriesBreak(indicator, earlier, later)) return "SERIES_BREAK";
  if (isCountedAnew(catalogue, earlier, later) && (area.scheme === "VN34" || followsDivision(indicator))) return "DIVISION_DIFFERS";
  return (earlier.obsStatus === "D") === (later.obsStatus === "D") ? null : "DEFINITION_DIFFERS";
}

/** True for what was reorganised with the merger; what residents do is measured on as before where the territory is the same. */
const followsDivision = ({ topic }: Indicator) => topic !== "skills";

function findCautions({ catalogue }: Reading, indicator: Indicator, figures: [Figure, Figure]): CautionKind[] {
  const any = (applies: (figure: Figure) => boolean) => figures.some(applies);
  const cautions: [CautionKind, boolean][] = [
    ["SAMPLE_SURVEY", isSurvey(indicator)],
    ["ACROSS_MERGER", crossesMerger(catalogue, ...figures)],
    ["DIFFERENT_DEFINITIONS", any(({ obsStatus }) => obsStatus === "D")],
    ["SOURCES_DISAGREE", any((figure) => findDisagreement(figure, figure.others ?? [], catalogue) !== null)],
    ["LOW_RELIABILITY", any(({ obsStatus }) => obsStatus === "U")],
    ["PROVISIONAL", any(({ obsStatus }) => obsStatus === "P")],
    ["ESTIMATED", any(({ obsStatus }) => obsStatus === "E")],
    ["NOT_EXACT", any(({ qualifier }) => qualifier !== "exact")],
  ];
  return cautions.filter(([, applies]) => applies).map(([kind]) => kind);
}

/** 81.7 less 80.1 is a little more than 1.6 in binary. */
const withoutBinaryDust = (difference: number) => Number(difference.toFixed(9));
