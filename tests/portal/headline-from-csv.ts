import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { ruleOfDataset } from "../fixtures/rule-by-hand.ts";

export { lastDay } from "../fixtures/rule-by-hand.ts";

/** A row of a CSV file, each cell as its text. */
export type Row = Record<string, string>;

/** A rate as a reader would work it out by hand: both rows behind it and the quotient times `per`. */
export interface HandMadeRate {
  value: number;
  numerator: Row;
  denominator: Row;
}

const read = (file: string): Row[] => parse(readFileSync(new URL(`../../prisma/data/${file}`, import.meta.url)), { columns: true });
/** Every row of observations.csv. */
export const observations = read("observations.csv");
const unchanged = new Map(
  read("area_lineage.csv")
    .filter(({ change }) => change === "unchanged")
    .map((step) => [step.from_code, step.to_code]),
);

/** The 63 provinces of areas.csv. */
export const provinces = read("areas.csv").filter(({ scheme }) => scheme === "VN63");
/** The sources by their id. */
export const sources = new Map(read("sources.csv").map((source) => [source.id!, source]));
/** The indicators by their code. */
export const indicators = new Map(read("indicators.csv").map((indicator) => [indicator.code!, indicator]));

/** Returns every row of one of the 63 for an indicator; where the merger left a province unchanged, also those under its new code. */
export function rowsOf(provinceCode: string, indicator: string): Row[] {
  return observations.filter(
    (row) =>
      row.indicator === indicator &&
      ((row.area_scheme === "VN63" && row.area_code === provinceCode) || (row.area_scheme === "VN34" && row.area_code === unchanged.get(provinceCode))),
  );
}

const rule = ruleOfDataset();

/** Returns the row that a map or table must show; null where nothing was published. */
export function headlineOf(provinceCode: string, indicator: string): Row | null {
  return rule.order(rowsOf(provinceCode, indicator))[0] ?? null;
}

/** Returns the headline of the numerator over the population of its year (else of the latest year before, else of the earliest after) times `per`; null without a numerator. */
export function rateOf(provinceCode: string, indicator: string, per: number): HandMadeRate | null {
  const numerator = headlineOf(provinceCode, indicator);
  if (!numerator) return null;
  const year = numerator.period!.slice(0, 4);
  const byYear = rowsOf(provinceCode, "population").sort((one, other) => one.period!.localeCompare(other.period!));
  const denominator = byYear.findLast(({ period }) => period! <= year) ?? byYear[0]!;
  return { value: (Number(numerator.value) * per) / Number(denominator.value), numerator, denominator };
}
