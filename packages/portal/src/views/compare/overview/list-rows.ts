import { countsBeside, fewestForMiddle, measureSpread, placeInSpread, type Placed } from "@toso/api/domain";
import { say } from "../../../i18n/say.ts";
import type { Lang } from "../../../i18n/lang.ts";
import { formatNumber, formatValue } from "../../../parts/format/number.ts";
import type { ComparedFile, ComparedMeasure, ComparedValue, Shown } from "../compared-file.ts";
import type { CompareWords } from "../compare-words.ts";
import { groupFigure, type GroupFigure } from "../group/group-figure.ts";

/** A column of the overview: a province with its number, several as one, or the middle that they are held against. */
export type Column = { kind: "own" | "peer" | "together" | "middle"; name: string; slug: string | null; number: number | null };

/** One value of the overview in words. */
export type Cell = {
  value: number | null;
  text: string;
  /** Its date, or how many provinces stand behind it. */
  note: string;
  /** Length of its bar, of 1; null for none. */
  share: number | null;
  standing: "HIGHER" | "SIMILAR" | "LOWER" | null;
  /** What the standing was judged by, in words; empty without one. */
  reason: string;
  /** What casts doubt on it, or says how it came about, and that not all of its measure bear. */
  marks: ComparedValue["marks"];
  /** True for what was added up from old provinces. */
  isSummed: boolean;
  /** Null where the whole row has one. */
  source: ComparedValue["source"];
  isMissing: boolean;
  /** False where nobody behind it has a figure. */
  hasFigures: boolean;
};

/** The overview, ready to be shown, drawn or written to a file; `without` are the measures that none of the columns has a figure of. */
export type Overview = { columns: Column[]; topics: { name: string; rows: OverviewRow[] }[]; without: ComparedMeasure[] };

/** A measure of the overview; `source` is the one that all of its figures have. */
export type OverviewRow = { measure: ComparedMeasure; cells: Cell[]; source: ComparedValue["source"] };

/** Signs of the standings, so that colour is not the only carrier. */
export const signs = { HIGHER: "▲", SIMILAR: "●", LOWER: "▼" } as const;

/** Lists the overview of what is side by side, row by row, under the bare names of the provinces; topics without a row are left out. */
export function listRows(shown: Shown, file: ComparedFile, words: CompareWords, lang: Lang): Overview {
  const peers = new Set(shown.group?.peers.map(({ slug }) => slug));
  const columns: Column[] = [
    ...shown.provinces.map(({ slug, shortName: name }, at): Column => ({ kind: peers.has(slug) ? "peer" : "own", name, slug, number: at + 1 })),
    ...(shown.together ? [{ kind: "together" as const, name: shown.together.name, slug: null, number: null }] : []),
    { kind: "middle", name: shown.group ? words.table.middlePeers : words.table.middle, slug: null, number: null },
  ];
  const rowOf = (measure: ComparedMeasure): OverviewRow => {
    const { cells, source } = shareSource(columns.map((column) => cellOf(column, measure, shown, file, words, lang)));
    const largest =
      measure.unit === "percent" ? 100 : Math.max(0, ...cells.map(({ value }, at) => (columns[at]!.kind === "together" && measure.isSum ? 0 : (value ?? 0))));
    return { measure, source, cells: cells.map((cell, at) => ({ ...cell, share: shareOf(cell, largest, measure, columns[at]!) })) };
  };
  const topics = file.topics.map(({ name, measures }) => ({ name, rows: measures.map(rowOf) }));
  const isKnown = ({ cells }: { cells: Cell[] }) => cells.some(({ hasFigures }) => hasFigures);
  return {
    columns,
    topics: topics.map(({ name, rows }) => ({ name, rows: rows.filter(isKnown) })).filter(({ rows }) => rows.length > 0),
    without: topics.flatMap(({ rows }) => rows.flatMap((row) => (isKnown(row) ? [] : row.measure))),
  };
}

// The sum of a group is no bar beside its members: it would make all of them short.
function shareOf({ value }: Cell, largest: number, { isSum }: ComparedMeasure, { kind }: Column): number | null {
  if (value === null || largest <= 0 || (kind === "together" && isSum)) return null;
  return Math.min(1, Math.max(0, value / largest));
}

function cellOf(column: Column, measure: ComparedMeasure, shown: Shown, file: ComparedFile, words: CompareWords, lang: Lang): Cell {
  if (column.kind === "middle") return cellOfMiddle(measure, shown, file, words);
  const values = file.values[measure.code] ?? {};
  if (column.kind === "together") {
    const figure = groupFigure(
      measure,
      shown.together!.members.flatMap(({ slug }) => values[slug] ?? []),
      file.boundary,
    );
    return cellOfGroup(figure, measure, words, lang);
  }
  const value = values[column.slug!];
  if (value?.isUncounted) return { ...empty, text: words.table.uncounted, isMissing: true, hasFigures: true };
  if (!value || value.value === null) return { ...empty, text: words.table.missing, isMissing: true };
  const { text, period, marks, isSummed, source } = value;
  const judged = standingOf(column, measure, shown, file, words, lang);
  return { ...empty, value: value.value, text, note: period ?? "", marks, isSummed, source, ...judged, hasFigures: true };
}

const nothing: Pick<Cell, "standing" | "reason"> = { standing: null, reason: "" };
const empty: Cell = { value: null, text: "", note: "", share: null, ...nothing, marks: [], isSummed: false, source: null, isMissing: false, hasFigures: false };

// Two figures or more that have one source have it said once, beside the name of their measure.
function shareSource(cells: Cell[]): Pick<OverviewRow, "cells" | "source"> {
  const sources = cells.flatMap(({ source }) => source ?? []);
  const shared = new Set(sources.map(({ url }) => url)).size === 1 && sources.length > 1 && cells.every(({ isSummed }) => !isSummed) ? sources[0]! : null;
  return { source: shared, cells: shared ? cells.map((cell) => ({ ...cell, source: null })) : cells };
}

// A province does not count in the middle that it is held against, as the API judges: among few, its own value would widen what is still similar. Nor does what lies across a break.
function standingOf(
  { kind, slug }: Column,
  { code, unit, decimals, isJudged, seriesBreak }: ComparedMeasure,
  { group }: Shown,
  { boundary, values }: ComparedFile,
  { table }: CompareWords,
  lang: Lang,
): Pick<Cell, "standing" | "reason"> {
  if (kind !== "own" || !isJudged) return nothing;
  if (group) return group.verdicts[code]?.standing ? { standing: group.verdicts[code].standing, reason: group.verdicts[code].detail } : nothing;
  const placeOf = ({ periodEnd, side }: ComparedValue): Placed => ({ periodEnd, side: boundary === "VN34" ? side : null });
  const { [slug!]: own, ...rest } = values[code]!;
  const others = Object.values(rest).flatMap((other) => (other.value !== null && countsBeside(seriesBreak, placeOf(own!), placeOf(other)) ? other.value : []));
  if (others.length + 1 < fewestForMiddle) return nothing;
  const spread = measureSpread(others, decimals)!;
  const frame = { median: formatValue(spread.median, unit, decimals, lang), tolerance: formatNumber(spread.tolerance, decimals, lang) };
  return { standing: placeInSpread(own!.value!, spread), reason: say(table.reason, frame) };
}

function cellOfMiddle({ code, isSum, middle }: ComparedMeasure, { group }: Shown, file: ComparedFile, { table }: CompareWords): Cell {
  const none = { ...empty, text: table.noMiddle, isMissing: true };
  if (isSum) return none;
  if (group) {
    const { median = null, medianText = null, tolerance = null } = group.verdicts[code] ?? {};
    return median === null ? none : { ...empty, value: median, text: medianText!, note: tolerance === null ? "" : say(table.within, { tolerance }) };
  }
  if (!middle) return none;
  const { tolerance, known } = middle;
  const note = [say(table.middleOf, { known: String(known), all: String(file.provinces.length) }), say(table.within, { tolerance })].join("; ");
  return { ...empty, value: middle.median, text: middle.text, note };
}

/** Gives the cell of several provinces as one; a sum with figures of both sides of the merger says so. */
export function cellOfGroup(
  { value, none, known, all, qualifier, dates, isAcross, marks }: GroupFigure,
  { unit, decimals }: ComparedMeasure,
  { table }: CompareWords,
  lang: Lang,
): Cell {
  const frame = { known: String(known), all: String(all) };
  if (value !== null) {
    const text = say(table.qualifier[qualifier] ?? "{value}", { value: formatValue(value, unit, decimals, lang) });
    const span = dates && (dates.first === dates.last ? dates.first : say(table.span, dates));
    return { ...empty, value, text, marks, note: [say(table.knownOf, frame), span, isAcross ? table.across : ""].filter(Boolean).join("; "), hasFigures: true };
  }
  const text = none === "NOT_POOLED" ? table.notPooled : none === "BOTH_SIDES" ? table.bothSides : all === 1 ? table.tooFewOne : say(table.tooFew, frame);
  return { ...empty, text, isMissing: true, hasFigures: known > 0 };
}
