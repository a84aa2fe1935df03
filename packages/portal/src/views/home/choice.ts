import type { Lang } from "../../i18n/lang.ts";
import { divisionParameter, readDivision, type Division } from "../../parts/map/division.ts";
import { readMoment, writeMoment, type Moment } from "../../parts/time/moment.ts";

/** How a reader has sorted the table; missing figures stay last in both directions. */
export type Sort = { key: "name" | "value" | "date"; descending: boolean };

/** All that can be chosen on the home page, as it stands in the address. */
export type Choice = {
  /** Code of the measure as in addresses, with hyphens; null for the first one. */
  measure: string | null;
  /** Slug of the province; null for none. */
  province: string | null;
  sort: Sort | null;
  moment: Moment;
  /** Null for the division that the page shows by itself. */
  division: Division | null;
};

/** Names of the parameters in the address of each language. */
export const parameterNames: Record<Lang, { measure: string; province: string; sort: string }> = {
  vi: { measure: "chi-tieu", province: "tinh", sort: "xep" },
  en: { measure: "indicator", province: "province", sort: "sort" },
};

/** Reads the choice from the query of an address; what is absent or malformed becomes null. */
export function readChoice(query: string, lang: Lang): Choice {
  const names = parameterNames[lang];
  const parameters = new URLSearchParams(query);
  const word = (name: string) => parameters.get(name)?.match(/^[a-z0-9-]+$/)?.[0] ?? null;
  const sort = parameters.get(names.sort)?.match(/^(-?)(name|value|date)$/);
  return {
    measure: word(names.measure),
    province: word(names.province),
    sort: sort ? { key: sort[2] as Sort["key"], descending: sort[1] === "-" } : null,
    moment: readMoment(query, lang),
    division: readDivision(query, lang),
  };
}

/** Writes the choice as the query of an address, "?chi-tieu=teams&tinh=ha-giang"; an empty text when nothing is chosen. */
export function writeChoice({ measure, province, sort, division, moment }: Choice, lang: Lang): string {
  const names = parameterNames[lang];
  const parameters = new URLSearchParams();
  if (measure) parameters.set(names.measure, measure);
  if (province) parameters.set(names.province, province);
  if (sort) parameters.set(names.sort, `${sort.descending ? "-" : ""}${sort.key}`);
  if (division) parameters.set(divisionParameter[lang], division);
  writeMoment(parameters, moment, lang);
  const query = parameters.toString();
  return query && `?${query}`;
}
