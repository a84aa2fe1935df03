import type { Boundary } from "../../graphql/graphql.ts";
import { boundaryInPath, codeInPath } from "../../parts/layout/path-to.ts";
import { listMeasureGroups } from "../../parts/map/list-measures.ts";

/** What the address of the parts of a measure is made of, and what it stands for. */
type MeasurePath = { params: { code: string; boundary: string | undefined }; props: { code: string; boundary: Boundary } };

/** Lists the parts to build: one for each measure of the picker and each division. */
export async function listMeasurePaths(): Promise<MeasurePath[]> {
  const groups = await listMeasureGroups("vi");
  return groups.flatMap(({ measures }) =>
    measures.flatMap(({ code }) =>
      (["VN63", "VN34"] as const).map((boundary) => ({
        params: { code: codeInPath(code), boundary: boundaryInPath(boundary) || undefined },
        props: { code, boundary },
      })),
    ),
  );
}
