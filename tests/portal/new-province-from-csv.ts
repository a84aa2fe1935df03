import { readRows } from "../fixtures/read-rows.ts";
import { ruleOfDataset } from "../fixtures/rule-by-hand.ts";
import { headlineOf, observations, rowsOf, type Row } from "./headline-from-csv.ts";

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
  return rule.order(ownRows(code, indicator))[0] ?? null;
}

function ownRows(code: string, indicator: string): Row[] {
  return observations.filter((row) => row.area_scheme === "VN34" && row.area_code === code && row.indicator === indicator);
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

/** A figure that leads, as one finds it in the CSV files. */
export interface Leading {
  row: Row | null;
  /** True where it is that of the present province, whose name the old one has. */
  isPresent: boolean;
  /** Every row of the same province and indicator, the one that leads among them. */
  beside: Row[];
  /** The old provinces that the present one is made of; [] where it does not lead. */
  members: Row[];
}

/** Returns what leads where one of the 63 is asked for by its name: what the present province of that name published itself, else its own headline. */
export function leadingOf(oldCode: string, indicator: string): Leading {
  const namesake = newProvinces.find((one) => namesakeOf(one).code === oldCode);
  const present = namesake ? publishedOf(namesake.province.code!, indicator) : null;
  if (!namesake || !present) return { row: headlineOf(oldCode, indicator), isPresent: false, beside: rowsOf(oldCode, indicator), members: [] };
  return { row: present, isPresent: true, beside: ownRows(namesake.province.code!, indicator), members: namesake.members };
}

/** Gives the name of one of the 63 in a language, told apart from the present province where that has the same. */
export function nameOfOld({ code, name_vi, name_en }: Row, lang: "vi" | "en"): string {
  const name = lang === "vi" ? name_vi! : name_en!;
  if (!newProvinces.some((one) => namesakeOf(one).code === code)) return name;
  return lang === "vi" ? `${name} (trước 7/2025)` : `${name} (until June 2025)`;
}

/** Gives the Vietnamese name on the card of one of the 63: of a name that stands for two, that of the side which leads. */
export function nameOnCard(old: Row, indicator: string): string {
  const name = nameOfOld(old, "vi");
  return leadingOf(old.code!, indicator).isPresent ? name.replace("(trước 7/2025)", "(từ 7/2025)") : name;
}

/** Gives the people of the old provinces of a present one, of the year of a row or the latest before it, as they add up by hand. */
export function peopleOf(members: Row[], { period }: Row): { people: number; year: string } {
  const rows = members.map(({ code }) =>
    rowsOf(code!, "population")
      .sort((one, other) => one.period!.localeCompare(other.period!))
      .findLast((row) => row.period! <= period!.slice(0, 4))!,
  );
  return { people: rows.reduce((sum, row) => sum + Number(row.value), 0), year: rows[0]!.period! };
}
