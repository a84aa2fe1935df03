import { isAcrossMerger } from "@toso/api/domain";
import type { Boundary } from "../../../graphql/graphql.ts";
import type { ComparedMeasure, ComparedValue } from "../compared-file.ts";
import { groupRate } from "../group-rate.ts";

/** A measure of several provinces as one: a sum, or a rate computed anew; `known` of them have a figure. */
export type GroupFigure = {
  /** Null where `none` says why. */
  value: number | null;
  none: "NOT_POOLED" | "TOO_FEW" | "BOTH_SIDES" | null;
  known: number;
  all: number;
  /** Sums of both parts of a rate; null for a count. */
  parts: { numerator: number; denominator: number } | null;
  /** Wording that all of the figures bear: those that are not exact make the whole inexact. */
  qualifier: string;
  /** True for a sum with figures of both sides of the merger of 2025, as the 63 may have: each is one territory throughout, but communes and teams were reorganised. */
  isAcross: boolean;
  /** First and last date of the figures in words; null for none. */
  dates: { first: string; last: string } | null;
  /** Marks of the figures that it is made of, each once. */
  marks: ComparedValue["marks"];
};

/** Takes a measure of several provinces together; percentages and indices are never averaged, figures of the 34 from two sides of the merger never added up, and fewer than two are no group. */
export function groupFigure(measure: Pick<ComparedMeasure, "isSum">, values: ComparedValue[], boundary: Boundary): GroupFigure {
  const known = values.filter(({ value }) => value !== null);
  const dated = known.toSorted((one, other) => (one.periodEnd ?? "").localeCompare(other.periodEnd ?? ""));
  const dates = dated.length > 0 ? { first: dated[0]!.period!, last: dated.at(-1)!.period! } : null;
  const frame = { value: null, known: known.length, all: values.length, parts: null, qualifier: commonQualifier(known), isAcross: false, dates, marks: [] };
  if (!measure.isSum && values.every(({ fraction }) => fraction === null) && known.length > 0) return { ...frame, none: "NOT_POOLED" };
  const isAcross = isAcrossMerger(known);
  if (isAcross && boundary === "VN34") return { ...frame, none: "BOTH_SIDES" };
  if (known.length < 2) return { ...frame, none: "TOO_FEW" };
  if (measure.isSum) {
    const marks = new Map(known.flatMap((one) => one.marks).map((mark) => [mark.kind, mark]));
    return { ...frame, none: null, isAcross, value: known.reduce((sum, one) => sum + one.value!, 0), marks: [...marks.values()] };
  }
  const rate = groupRate(values)!;
  return { ...frame, none: null, isAcross, value: rate.value, parts: { numerator: rate.numerator, denominator: rate.denominator }, marks: rate.marks };
}

/** Gives the wording of a sum: that of its figures where those that are not exact share one, exact where all are, else about. */
export function commonQualifier(known: Pick<ComparedValue, "qualifier">[]): string {
  const inexact = [...new Set(known.flatMap(({ qualifier }) => (qualifier && qualifier !== "EXACT" ? qualifier : [])))];
  return inexact.length === 0 ? "EXACT" : inexact.length === 1 ? inexact[0]! : "ABOUT";
}
