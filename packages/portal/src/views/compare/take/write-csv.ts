import type { Shown } from "../compared-file.ts";
import type { ComparedFile } from "../compared-file.ts";
import { commonQualifier, groupFigure } from "../group/group-figure.ts";
import type { ComparedFact, Fact, FactsFile } from "./facts-file.ts";

const ofPart = ["indicator", "value", "period", "qualifier", "obs_status", "source_id"];
const columns = [
  "release",
  "area_scheme",
  "area_code",
  "area_name",
  "measure",
  "measure_name",
  "unit",
  "value",
  "period",
  "period_basis",
  "qualifier",
  "obs_status",
  "missing",
  "method",
  "merger_side",
  "source_id",
  "source_url",
  ...["numerator", "denominator"].flatMap((part) => ofPart.map((name) => `${part}_${name}`)),
  "members_with_figure",
  "members",
];

/**
 * Writes what is side by side as CSV, a row for each measure of each province, and of the group: values as the dataset has them, with a point, codes as text beside their scheme.
 * What was added up from old provinces has the method SUMMED, and first and last date of its members as "2022-05-31/2023"; `merger_side` says whether a figure was counted before or after the merger of 2025.
 * A group has the first and last date of its members as "2023-07/2025-10-21", their common wording, the weakest of their statuses and all of their sources, each once.
 * A figure that is missing leaves its value empty and says why. Lines end as RFC 4180 has it.
 */
export function writeCsv({ provinces, together }: Shown, file: ComparedFile, facts: FactsFile): string {
  const measures = file.topics.flatMap(({ measures: own }) => own);
  const rows = measures.flatMap(({ code, name, unit, isSum }) => {
    const known = facts.figures[code]!;
    const ofMeasure = { release: facts.release, area_scheme: facts.boundary, measure: code, measure_name: name, unit };
    const ofProvinces = provinces.map(({ slug, name: area }) => ({
      ...ofMeasure,
      area_code: facts.codes[slug],
      area_name: area,
      ...cellsOf(known[slug]!),
      ...partCells(code, known[slug]!, facts),
    }));
    if (!together) return ofProvinces;
    const figure = groupFigure(
      { isSum },
      together.members.flatMap(({ slug }) => file.values[code]?.[slug] ?? []),
      facts.boundary,
    );
    const part = facts.parts[code];
    const members = together.members.flatMap(({ slug }) => (known[slug]!.value === null ? [] : known[slug]!));
    const endOf = new Map(together.members.map(({ slug }) => [known[slug]!, file.values[code]?.[slug]?.periodEnd ?? ""]));
    const sureness = { period: spanOf(members.toSorted((one, other) => endOf.get(one)!.localeCompare(endOf.get(other)!))), obs_status: weakestOf(members) };
    return [
      ...ofProvinces,
      {
        ...ofMeasure,
        area_code: together.members.map(({ slug }) => facts.codes[slug]).join(" "),
        area_name: together.name,
        value: figure.value,
        missing: figure.none,
        ...(figure.value === null
          ? {}
          : {
              ...sureness,
              ...sourcesOf(members),
              period_basis: sameOf(members.map((one) => one.periodBasis)),
              qualifier: figure.qualifier,
              method: isSum ? "SUMMED" : "COMPUTED",
              merger_side: sameOf(members.map(({ side }) => side)),
            }),
        ...(part && figure.parts
          ? {
              numerator_indicator: part.numerator,
              numerator_value: figure.parts.numerator,
              ...partOfGroup("numerator", members),
              denominator_indicator: part.denominator,
              denominator_value: figure.parts.denominator,
              ...partOfGroup("denominator", members),
            }
          : {}),
        members_with_figure: figure.known,
        members: figure.all,
      },
    ];
  });
  return [columns, ...rows.map((row) => columns.map((column) => (row as Record<string, unknown>)[column]))].map(writeLine).join("");
}

// First and last as an interval of ISO 8601, as the screen says "from … to …"; one where they are the same. A sum among them began with the first of its own members.
function spanOf(sorted: Fact[]): string | null {
  const [first] = sorted.flatMap(({ since }, at) => since ?? (at === 0 ? (sorted[0]!.period ?? []) : [])).toSorted();
  const last = sorted.at(-1)?.period ?? null;
  return first === undefined || first === last ? last : `${first}/${last}`;
}

// As the API gives a sum the status of the weakest of its members.
function weakestOf(facts: Fact[]): string | null {
  return ["O", "M", "D", "U", "E", "P", "A"].find((status) => facts.some(({ obsStatus }) => obsStatus === status)) ?? null;
}

function sameOf(texts: (string | null)[]): string | null {
  return new Set(texts).size === 1 ? texts[0]! : null;
}

// Neither an id nor an address holds a space.
function sourcesOf(facts: Fact[]): { source_id: string; source_url: string } {
  const join = (texts: (string | null)[]) => [...new Set(texts.filter((text) => text !== null))].toSorted().join(" ");
  return { source_id: join(facts.map(({ source }) => source)), source_url: join(facts.map(({ sourceUrl }) => sourceUrl)) };
}

// A year ends later than its months, and a month later than its days.
function lastOf({ period }: Fact): string {
  return (period ?? "").padEnd(10, "9");
}

function partOfGroup(part: "numerator" | "denominator", members: ComparedFact[]): Record<string, unknown> {
  const facts = members.flatMap((member) => member[part] ?? []).toSorted((one, other) => (lastOf(one) < lastOf(other) ? -1 : 1));
  return {
    [`${part}_period`]: spanOf(facts),
    [`${part}_qualifier`]: commonQualifier(facts),
    [`${part}_obs_status`]: weakestOf(facts),
    [`${part}_source_id`]: sourcesOf(facts).source_id,
  };
}

function cellsOf(fact: ComparedFact) {
  const { value, missing, periodBasis, qualifier, obsStatus, method, side, source, sourceUrl } = fact;
  const isKnown = value !== null;
  return {
    value,
    missing,
    obs_status: obsStatus,
    ...(isKnown ? { period: spanOf([fact]), period_basis: periodBasis, qualifier, method, merger_side: side, source_id: source, source_url: sourceUrl } : {}),
  };
}

function partCells(code: string, { numerator, denominator }: ComparedFact, { parts }: FactsFile): Record<string, unknown> {
  const names = parts[code];
  if (!names) return {};
  return { ...cellsOfPart("numerator", names.numerator, numerator), ...cellsOfPart("denominator", names.denominator, denominator) };
}

function cellsOfPart(part: string, indicator: string, fact: Fact | null): Record<string, unknown> {
  const { value = null, qualifier = null, obsStatus = null, source = null } = fact ?? {};
  return Object.fromEntries([indicator, value, fact && spanOf([fact]), qualifier, obsStatus, source].map((cell, at) => [`${part}_${ofPart[at]}`, cell]));
}

function writeLine(cells: unknown[]): string {
  return `${cells.map(writeCell).join(",")}\r\n`;
}

// A text that a spreadsheet would compute is one of the reader's own: it gets a mark that stops it.
function writeCell(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  const text = typeof cell === "string" && /^[=+\-@\t]/.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
