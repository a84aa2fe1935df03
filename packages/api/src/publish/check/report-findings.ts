import { nearest } from "../../errors.ts";
import type { DatasetFile } from "../../tables/dataset.ts";
import type { Finding } from "./finding.ts";
import type { Dataset } from "../csv/read-dataset.ts";

/** Where the checks write down what is wrong, and the codes that rows may name. */
export interface Report {
  findings: Finding[];
  /** What may be right and is worth a second look; a thousand at most. */
  warnings: Finding[];
  /** Files with rows that could not be read. */
  incomplete: Set<string>;
  known: KnownCodes;
  /** Writes down one finding. */
  add(file: DatasetFile, line: number, column: string, problem: string, remedy: string): void;
  /** Writes down one thing that may be right. */
  warn(file: DatasetFile, line: number, column: string, problem: string, remedy: string): void;
  /** Writes down that a code is not in its list, with the nearest ones that are; says nothing where the list itself could not be read. */
  unknown(file: DatasetFile, line: number, column: string, what: string, given: string, known: Iterable<string>, list: DatasetFile): void;
  /**
   * Returns a function that takes the key of each row of a file in turn, and writes down the row where an earlier one had it.
   * A key of two parts costs some forty bytes where each part is in many keys.
   */
  openUnique(file: DatasetFile, column: string): (line: number, key: string, rest?: string) => void;
  /** Writes down every row whose key an earlier row has. */
  unique<Row extends { line: number }>(file: DatasetFile, rows: Row[], column: string, key: (row: Row) => string): void;
  /** Returns all findings, by file and line; of a file with very many the first thousand and their number. */
  end(): Finding[];
}

const mostOfOneFile = 1000;

/** The codes of a dataset by what they stand for; areas as "VN63 48". */
export interface KnownCodes {
  areas: Set<string>;
  regions: Set<string>;
  skills: Set<string>;
  indicators: Map<string, Dataset["indicators.csv"][number]>;
  rates: Set<string>;
  sources: Set<string>;
  criteriaSets: Set<string>;
}

/** Opens an empty report on a dataset. */
export function openReport(dataset: Dataset, incomplete: Set<string>): Report {
  const findings: Finding[] = [];
  const warnings: Finding[] = [];
  const counts = new Map<string, number>();
  const add: Report["add"] = (file, line, column, problem, remedy) => {
    const count = (counts.get(file) ?? 0) + 1;
    counts.set(file, count);
    if (count <= mostOfOneFile) findings.push({ file, line, column, problem, remedy });
  };
  const openUnique: Report["openUnique"] = (file, column) => {
    const numbers = new Map<string, number>();
    const linesByRest = new Map<string, Map<number, number>>();
    return (line, key, rest = "") => {
      const number = getOrSet(numbers, key, () => numbers.size);
      const lines = getOrSet(linesByRest, rest, () => new Map<number, number>());
      const earlier = lines.get(number);
      if (earlier) add(file, line, column, `Duplicate of line ${earlier} says (${rest ? `${key}, ${rest}` : key}).`, "Keep one of the two.");
      else lines.set(number, line);
    };
  };
  const codes = (rows: { code: string }[]) => new Set(rows.map(({ code }) => code));
  return {
    findings,
    warnings,
    incomplete,
    known: {
      areas: new Set([...dataset["areas.csv"].map((area) => `${area.scheme} ${area.code}`), "VN VN"]),
      regions: codes(dataset["regions.csv"]),
      skills: codes(dataset["skills.csv"]),
      indicators: new Map(dataset["indicators.csv"].map((indicator) => [indicator.code, indicator])),
      rates: codes(dataset["rates.csv"]),
      sources: new Set(dataset["sources.csv"].map(({ id }) => id)),
      criteriaSets: codes(dataset["criteria_sets.csv"]),
    },
    add,
    warn: (file, line, column, problem, remedy) => {
      if (warnings.length < mostOfOneFile) warnings.push({ file, line, column, problem, remedy });
    },
    unknown: (file, line, column, what, given, known, list) => {
      if (incomplete.has(list)) return;
      // What is not shown need not be compared with every code there is.
      const near = (counts.get(file) ?? 0) < mostOfOneFile ? nearest(given, known) : [];
      const hint = near.length ? ` Nearest: ${near.join(", ")}.` : "";
      add(file, line, column, `There is no ${what} "${given}".`, `Use a code of ${list} or add it there.${hint}`);
    },
    openUnique,
    unique: (file, rows, column, key) => {
      const seen = openUnique(file, column);
      for (const row of rows) seen(row.line, key(row));
    },
    end: () => {
      for (const [file, count] of counts) {
        if (count <= mostOfOneFile) continue;
        const last = findings.findLast((finding) => finding.file === file)!;
        const problem = `${count - mostOfOneFile} more findings follow in this file.`;
        findings.push({ file, line: last.line, column: "", problem, remedy: "Fix those above first, then check again." });
      }
      return findings.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
    },
  };
}

function getOrSet<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}
