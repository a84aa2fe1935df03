import { langs, type Lang } from "../../i18n/lang.ts";
import { codeInPath } from "../../parts/layout/path-to.ts";
import { listMeasureGroups } from "../../parts/map/list-measures.ts";

type MeasurePath = { params: { lang: Lang; measure: string }; props: { lang: Lang; code: string } };

/** Lists the fragments to build: one for each measure of the picker and each language. */
export async function listMeasurePaths(): Promise<MeasurePath[]> {
  const groups = await listMeasureGroups("vi");
  const codes = groups.flatMap(({ measures }) => measures.map(({ code }) => code));
  return langs.flatMap((lang) => codes.map((code) => ({ params: { lang, measure: codeInPath(code) }, props: { lang, code } })));
}
