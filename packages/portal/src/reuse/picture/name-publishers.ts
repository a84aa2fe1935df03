import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { Measure } from "../../parts/map/measure.ts";

/** Most publishers that are named one by one below a chart. */
const most = 6;

/** Names those who published the figures of a measure, those of most provinces first; the rest is counted. Empty where there is no figure. */
export function namePublishers(measure: Measure, lang: Lang): string {
  const counts = new Map<string, number>();
  for (const publisher of measure.provinces.flatMap(({ figure }) => figure.source?.publisher ?? [])) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
  const named = [...counts].toSorted((one, other) => other[1] - one[1]).map(([publisher]) => publisher);
  const rest = named.length - most;
  return [...named.slice(0, most), ...(rest > 0 ? [words(lang).share.picture.others(String(rest))] : [])].join("; ");
}
