import { codeInPath } from "../layout/path-to.ts";
import { langs, type Lang } from "../../i18n/lang.ts";
import { loadProvinceSeries } from "./province-series.ts";
import { listMeasureCodes } from "../map/list-measures.ts";

export type SeriesFileProps = { lang: Lang; code: string };

/** Lists the files of figures over time: one for each language and each indicator or rate that has a map. */
export async function listSeriesFiles(): Promise<{ params: { lang: Lang; code: string }; props: SeriesFileProps }[]> {
  const codes = await listMeasureCodes();
  return langs.flatMap((lang) => codes.map((code) => ({ params: { lang, code: codeInPath(code) }, props: { lang, code } })));
}

/** Lists the files of what was known of a province: one for each language and each of the 63. */
export async function listProvinceFiles(): Promise<{ params: { lang: Lang; slug: string }; props: { lang: Lang; slug: string } }[]> {
  const provinces = await loadProvinceSeries("teams", "VN63");
  return langs.flatMap((lang) => provinces.map(({ slug }) => ({ params: { lang, slug }, props: { lang, slug } })));
}

/** Gives the path of what was known of a province, from the root of the site: `/map/series/vi/province/ha-giang.json`. */
export function pathToProvinceFile(lang: Lang, slug: string): string {
  return `/map/series/${lang}/province/${slug}.json`;
}

/** Gives the path of the figures of an indicator or rate over time, from the root of the site: `/map/series/vi/teams.json`. */
export function pathToSeries(lang: Lang, code: string): string {
  return `/map/series/${lang}/${codeInPath(code)}.json`;
}
