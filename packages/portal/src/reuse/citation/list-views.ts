import { ask } from "../../graphql/client.ts";
import { indicatorListQuery } from "../../views/indicator/indicator-list.query.ts";
import { listPagesOf } from "../../views/province/list-province-pages.ts";
import type { CitedByFile, View } from "../view.ts";

/** Lists everything that can be cited by itself: the dataset, the picture of the network, each indicator and rate, each province that has a page, of the 63 and of the 34. */
export async function listViews(): Promise<CitedByFile[]> {
  const [{ indicators, rates }, old, present] = await Promise.all([ask(indicatorListQuery, {}), listPagesOf("VN63"), listPagesOf("VN34")]);
  return [
    { kind: "dataset" },
    { kind: "picture" },
    ...[...indicators, ...rates].map(({ code }): View => ({ kind: "indicator", code })),
    ...[...old, ...present].map(({ boundary, code, slug }): View => ({ kind: "province", boundary, code, slug })),
  ];
}
