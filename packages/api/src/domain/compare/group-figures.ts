import type { Area, Indicator, Rate } from "@toso/prisma/client";
import { refuseNotSummable } from "../resolve-indicator.ts";
import { sureness, type Figure, type FigureStatus } from "../figure.ts";
import { findFigure } from "../find-figure.ts";
import { periodRange, sumMembers } from "../sum-members.ts";
import { addUpRate } from "./add-up-rate.ts";
import { computeRate, type ComputedRate } from "../compute-rate.ts";
import type { Reading } from "../../release/context.ts";

/** A count added up over a group of provinces. */
export interface GroupSum {
  indicator: Indicator;
  /** Sum over all members; null where `missing` says that one of them has no figure, or none has. */
  value: number | null;
  missing: Figure["missing"];
  /** Weakest status and wording of the figures behind the sum. */
  obsStatus: FigureStatus;
  qualifier: Figure["qualifier"];
  /** Sum over the members that have a figure; null where none has. */
  valueOfKnown: number | null;
  /** Weakest status and wording of the figures that are known; O and null where none is. */
  obsStatusOfKnown: FigureStatus;
  qualifierOfKnown: Figure["qualifier"];
  members: Figure[];
  membersWithFigure: number;
  oldestPeriod: string | null;
  newestPeriod: string | null;
}

/** A rate computed anew over a group of provinces: never an average of theirs. */
export interface GroupRate {
  rate: Rate;
  /** Sum of numerators / sum of denominators × per over all members; null where one of them has no rate. */
  value: number | null;
  /** The same over the members that have both parts; null where none has. */
  valueOfKnown: number | null;
  /** Sums over the members that have both parts. */
  numerator: number;
  denominator: number;
  /** Weakest status and wording of the rates of those members; O and null where there are none. */
  obsStatus: FigureStatus;
  qualifier: Figure["qualifier"];
  members: ComputedRate[];
  membersWithRate: number;
}

/** Adds up a count over provinces; throws NOT_SUMMABLE for an indicator whose values do not add up. */
export async function sumGroup(reading: Reading, provinces: Area[], indicator: Indicator): Promise<GroupSum> {
  refuseNotSummable(reading.catalogue, indicator);
  const members = await Promise.all(provinces.map((province) => findFigure(reading, province, indicator.code)));
  const known = members.filter(({ value }) => value !== null);
  const sure = sureness(known);
  // A group has no code of its own: of the sum only what does not name an area is taken.
  const { value, missing, obsStatus, qualifier } = sumMembers(
    { areaScheme: provinces[0]!.scheme, areaCode: "", indicatorCode: indicator.code, upTo: reading.asOf },
    members,
  );
  return {
    indicator,
    members,
    value,
    missing,
    obsStatus,
    qualifier,
    valueOfKnown: known.length === 0 ? null : known.reduce((sum, { value }) => sum + value!, 0),
    obsStatusOfKnown: sure.obsStatus,
    qualifierOfKnown: sure.qualifier,
    membersWithFigure: known.length,
    ...periodRange(known),
  };
}

/** Computes a rate anew over provinces from the sums of its parts. */
export async function rateGroup(reading: Reading, provinces: Area[], rate: Rate): Promise<GroupRate> {
  const members = await Promise.all(provinces.map((province) => computeRate(reading, province, rate)));
  const known = members.filter(({ value }) => value !== null);
  const parts = known.map((member) => ({ numerator: member.numerator.value!, denominator: member.denominator.value! }));
  const { value: valueOfKnown, numerator, denominator } = addUpRate(parts, rate.per);
  return {
    rate,
    members,
    numerator,
    denominator,
    valueOfKnown,
    value: known.length === members.length ? valueOfKnown : null,
    ...sureness(known),
    membersWithRate: known.length,
  };
}
