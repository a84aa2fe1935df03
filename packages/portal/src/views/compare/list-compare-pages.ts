import { boundaryInPath } from "../../parts/layout/path-to.ts";
import type { Boundary } from "../../graphql/graphql.ts";

/** Lists the pages that set provinces side by side: of the 63, whose address has no name, and of the 34. */
export function listComparePages(): { params: { boundary: string | undefined }; props: { boundary: Boundary } }[] {
  return (["VN63", "VN34"] as const).map((boundary) => ({ params: { boundary: boundaryInPath(boundary) || undefined }, props: { boundary } }));
}

/** Lists the frames of comparisons, one of each division: they follow the newest release, whose figures they draw in the browser. */
export function listCompareEmbeds(): { params: { version: string; boundary: string | undefined }; props: { boundary: Boundary } }[] {
  return listComparePages().map(({ params, props }) => ({ params: { ...params, version: "latest" }, props }));
}
