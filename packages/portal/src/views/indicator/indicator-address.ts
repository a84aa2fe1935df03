import type { Lang } from "../../i18n/lang.ts";
import { readParameter } from "../../i18n/read-parameter.ts";
import { subjectParameters } from "../../i18n/subject-parameters.ts";
import { carryToOtherLanguage } from "../../parts/layout/point-other-language.ts";
import { divisionParameter } from "../../parts/map/division.ts";
import { momentNames } from "../../parts/time/moment.ts";

/** Name of the parameter that says which provinces are asked for, to be highlighted among the lines or told of, in the address of each language. */
export const linesParameter: Record<Lang, string> = { vi: subjectParameters.vi.VN63, en: subjectParameters.en.VN63 };

/** Lists the slugs of the provinces that the address of an indicator's page asks for, in small letters, each once; what is no slug stays as it was typed. */
export function readAskedProvinces(query: string, lang: Lang): string[] {
  const given = readParameter(query, linesParameter, lang) ?? "";
  const slugs = given.split(",").map((typed) => (/^\s*[a-z0-9-]+\s*$/i.test(typed) ? typed.trim().toLowerCase() : typed.trim()));
  return [...new Set(slugs.filter(Boolean))];
}

/** Has the link to the other language lead to what the address of this page says. */
export function pointIndicatorInOtherLanguage(lang: Lang): void {
  carryToOtherLanguage(lang, [momentNames.year, momentNames.day, linesParameter, divisionParameter]);
}
