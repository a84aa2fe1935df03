import { ask } from "../../graphql/client.ts";
import { indicatorListQuery } from "../../views/indicator/indicator-list.query.ts";
import { provincePagesQuery } from "../../views/province/province-list.query.ts";
import type { View } from "../view.ts";

/** Lists everything that can be cited by itself: the dataset, each indicator and rate, each of the 63 provinces. */
export async function listViews(): Promise<View[]> {
  const [{ indicators, rates }, { provinces }] = await Promise.all([ask(indicatorListQuery, {}), ask(provincePagesQuery, {})]);
  return [
    { kind: "dataset" },
    ...[...indicators, ...rates].map(({ code }): View => ({ kind: "indicator", code })),
    ...provinces.nodes.map(({ code, slug }): View => ({ kind: "province", boundary: "VN63", code, slug })),
  ];
}
