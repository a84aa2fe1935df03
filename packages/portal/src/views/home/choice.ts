import type { Lang } from "../../i18n/lang.ts";
import { readParameter } from "../../i18n/read-parameter.ts";
import { subjectParameters as subjects } from "../../i18n/subject-parameters.ts";
import { divisionParameter, readDivision, type Division } from "../../parts/map/division.ts";
import { readView, viewParameter, writeView, type MapView } from "../../parts/map/map-view.ts";
import { newest, readMoment, writeMoment, type Moment } from "../../parts/time/moment.ts";

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
  /** What is seen of the map; null for the plain view. */
  view: MapView;
};

/** Nothing chosen: what a page shows at its bare address. */
export const nothingChosen: Choice = { measure: null, province: null, sort: null, moment: newest, division: null, view: null };

/** Names of the parameters in the address of each language. */
export const parameterNames: Record<"measure" | "province" | "sort", Record<Lang, string>> = {
  measure: { vi: subjects.vi.indicator, en: subjects.en.indicator },
  province: { vi: subjects.vi.VN63, en: subjects.en.VN63 },
  sort: { vi: "xep", en: "sort" },
};

/** Reads the choice from the query of an address, in the words of either language, in any letter case, and codes as the API writes them; what is absent or malformed becomes null. */
export function readChoice(query: string, lang: Lang): Choice {
  const typed = readTyped(query, lang);
  const word = (text: string | null) =>
    text
      ?.toLowerCase()
      .replaceAll("_", "-")
      .match(/^[a-z0-9-]+$/)?.[0] ?? null;
  const sort = typed.sort?.toLowerCase().match(/^(-?)(name|value|date)$/);
  return {
    measure: word(typed.measure),
    province: word(typed.province),
    sort: sort ? { key: sort[2] as Sort["key"], descending: sort[1] === "-" } : null,
    moment: readMoment(query, lang),
    division: readDivision(query, lang),
    view: readView(query, lang),
  };
}

/** Gives what stands in an address for the measure, the province and the order, as it was typed; null for what is absent or empty. */
export function readTyped(query: string, lang: Lang): Record<"measure" | "province" | "sort", string | null> {
  const typed = (name: keyof typeof parameterNames) => readParameter(query, parameterNames[name], lang);
  return { measure: typed("measure"), province: typed("province"), sort: typed("sort") };
}

/** Writes the choice as the query of an address, "?chi-tieu=teams&tinh=ha-giang"; an empty text when nothing is chosen. */
export function writeChoice({ measure, province, sort, division, moment, view }: Choice, lang: Lang): string {
  const parameters = new URLSearchParams();
  if (measure) parameters.set(parameterNames.measure[lang], measure);
  if (province) parameters.set(parameterNames.province[lang], province);
  if (sort) parameters.set(parameterNames.sort[lang], `${sort.descending ? "-" : ""}${sort.key}`);
  if (division) parameters.set(divisionParameter[lang], division);
  writeMoment(parameters, moment, lang);
  const seen = writeView(view);
  if (seen) parameters.set(viewParameter[lang], seen);
  // A slash may stand in a query as it is.
  const query = parameters.toString().replaceAll("%2F", "/");
  return query && `?${query}`;
}
