import { codeInPath } from "../../parts/layout/path-to.ts";
import { listMeasureGroups } from "../../parts/map/list-measures.ts";

/** Lists the parts to build: one for each measure of the picker. */
export async function listMeasurePaths(): Promise<{ params: { code: string }; props: { code: string } }[]> {
  const groups = await listMeasureGroups("vi");
  return groups.flatMap(({ measures }) => measures.map(({ code }) => ({ params: { code: codeInPath(code) }, props: { code } })));
}
