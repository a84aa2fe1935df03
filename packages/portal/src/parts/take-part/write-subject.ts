import type { Lang } from "../../i18n/lang.ts";
import { codeInPath } from "../layout/code-in-path.ts";
import { subjectParameters } from "../../i18n/subject-parameters.ts";

/** What a reader tells of or follows: a province of a division, an indicator, or both. */
export interface Subject {
  province?: { boundary: "VN63" | "VN34"; slug: string };
  /** Code of an indicator or a rate as the API gives it, with underscores. */
  indicator?: string;
}

/** Writes the query that fills in a form with a province, an indicator, or both. Browsers need it too, so it knows no table of pages. */
export function writeSubject(lang: Lang, { province, indicator }: Subject): string {
  const names = subjectParameters[lang];
  const query = [...(province ? [`${names[province.boundary]}=${province.slug}`] : []), ...(indicator ? [`${names.indicator}=${codeInPath(indicator)}`] : [])];
  return query.length > 0 ? `?${query.join("&")}` : "";
}
