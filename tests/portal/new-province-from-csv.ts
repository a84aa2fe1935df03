import { readRows } from "../fixtures/read-rows.ts";
import { ruleOfDataset } from "../fixtures/rule-by-hand.ts";
import { headlineOf, observations, type Row } from "./headline-from-csv.ts";

const areas = readRows("areas.csv");
const steps = readRows("area_lineage.csv");
const rule = ruleOfDataset();
const areaOf = (scheme: string, code: string) => areas.find((area) => area.scheme === scheme && area.code === code)!;

/** One of the 34 that the merger made, with the old provinces in the order of the lineage. */
export interface NewProvince {
  province: Row;
  members: Row[];
}

/** Those of the 34 that the merger made, as the CSV files have them. */
export const newProvinces: NewProvince[] = areas
  .filter(({ scheme, code }) => scheme === "VN34" && steps.some((step) => step.to_code === code && step.change === "merged"))
  .map((province) => ({ province, members: steps.filter(({ to_code }) => to_code === province.code).map(({ from_code }) => areaOf("VN63", from_code!)) }));

/** Those of the 34 that the merger left as they were, each with the slug of its page among the 63. */
export const unchangedProvinces = steps
  .filter(({ change }) => change === "unchanged")
  .map(({ from_code, to_code }) => ({ slug: areaOf("VN34", to_code!).slug!, page: areaOf("VN63", from_code!).slug! }));

/** Returns the row that was published for one of the 34 itself; null where none was. */
export function publishedOf(code: string, indicator: string): Row | null {
  const own = observations.filter((row) => row.area_scheme === "VN34" && row.area_code === code && row.indicator === indicator);
  return rule.order(own)[0] ?? null;
}

/** A sum of old provinces made by hand: the row of each, null where it has none. */
export interface HandMadeSum {
  rows: (Row | null)[];
  /** Null where one of them has none. */
  value: number | null;
  /** The wording that all inexact rows share, else about; exact where all are. */
  qualifier: string;
}

/** Adds up by hand the figures of the old provinces. */
export function sumOf({ members }: NewProvince, indicator: string): HandMadeSum {
  const rows = members.map(({ code }) => headlineOf(code!, indicator));
  const inexact = new Set(rows.flatMap((row) => (row && row.qualifier !== "exact" ? [row.qualifier!] : [])));
  const value = rows.some((row) => row === null) ? null : rows.reduce((sum, row) => sum + Number(row!.value), 0);
  return { rows, value, qualifier: inexact.size === 0 ? "exact" : inexact.size === 1 ? [...inexact][0]! : "about" };
}

/** Returns the old province whose name one of the 34 has. */
export function namesakeOf({ province, members }: NewProvince): Row {
  return members.find(({ name_vi }) => name_vi === province.name_vi)!;
}
