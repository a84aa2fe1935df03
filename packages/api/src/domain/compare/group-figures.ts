import type { Area, Indicator, Rate } from "@toso/prisma/client";
import { refuseNotSummable } from "../resolve-indicator.ts";
import { missingFigure, sureness, type Figure, type FigureStatus, type MissingReason } from "../figure.ts";
import { findFigure } from "../find-figure.ts";
import { liesOnBothSides } from "../merger-side.ts";
import { periodRange, sumMembers } from "../sum-members.ts";
import { addUpRate } from "./add-up-rate.ts";
import { computeRate, type ComputedRate } from "../compute-rate.ts";
import type { Reading } from "../../release/context.ts";

/** A count added up over a group of provinces. */
export interface GroupSum {
  indicator: Indicator;
  /** Sum over all members; null where `missing` says that one of them has no figure, that none has, or that they lie on both sides of the merger. */
  value: number | null;
  missing: Figure["missing"];
  /** Weakest status and wording of the figures behind the sum. */
  obsStatus: FigureStatus;
  qualifier: Figure["qualifier"];
  /** Sum over the members that have a figure; null where none has, or where they lie on both sides of the merger. */
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
  /** Sum of numerators / sum of denominators × per over all members; null where `missing` says why. */
  value: number | null;
  missing: MissingReason | null;
  /** The same over the members that have both parts; null where none has, or where they lie on both sides of the merger. */
  valueOfKnown: number | null;
  /** Sums over the members that have both parts; 0 where they lie on both sides of the merger. */
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
  const divided = liesOnBothSides(reading.catalogue, provinces[0]?.scheme, known);
  const added = divided ? [] : known;
  const sure = sureness(added);
  // A group has no code of its own: of the sum only what does not name an area is taken.
  const key = { areaScheme: provinces[0]!.scheme, areaCode: "", indicatorCode: indicator.code, upTo: reading.asOf };
  const { value, missing, obsStatus, qualifier } = divided ? missingFigure(key, "DIVISION_DIFFERS") : sumMembers(key, members);
  return {
    indicator,
    members,
    value,
    missing,
    obsStatus,
    qualifier,
    valueOfKnown: added.length === 0 ? null : added.reduce((sum, { value }) => sum + value!, 0),
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
  const divided = liesOnBothSides(
    reading.catalogue,
    provinces[0]?.scheme,
    known.map(({ numerator }) => numerator),
  );
  const added = divided ? [] : known;
  const parts = added.map((member) => ({ numerator: member.numerator.value!, denominator: member.denominator.value! }));
  const { value: valueOfKnown, numerator, denominator } = addUpRate(parts, rate.per);
  return {
    rate,
    members,
    numerator,
    denominator,
    valueOfKnown,
    value: added.length === members.length ? valueOfKnown : null,
    missing: divided ? "DIVISION_DIFFERS" : reasonOf(members),
    ...sureness(added),
    membersWithRate: known.length,
  };
}

/** Returns why a group has no rate: the one reason that all its members have, null where all have a rate, or MEMBERS_INCOMPLETE where only some lack one or they lack it for several reasons. */
function reasonOf(members: ComputedRate[]): MissingReason | null {
  const reasons = [...new Set(members.map(({ missing }) => missing))];
  return reasons.length === 1 ? reasons[0]! : "MEMBERS_INCOMPLETE";
}
