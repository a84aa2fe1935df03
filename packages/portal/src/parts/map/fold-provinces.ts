import { words } from "../../i18n/words.ts";
import type { Lang } from "../../i18n/lang.ts";
import type { Measure, MeasuredProvince } from "./measure.ts";

/** Provinces without a figure in the order of their names, by why they have none; `reason` is null where none was published, and words for what could not be added up or divided. */
export type MissingProvinces = { reason: string | null; provinces: MeasuredProvince[] };

/** What a long table is folded to: provinces with the highest and the lowest figures, and those without one. */
export type FoldedProvinces = { highest: MeasuredProvince[]; lowest: MeasuredProvince[]; missing: MissingProvinces[] };

/** How many provinces stand at either end. */
const atEnd = 5;

/**
 * Folds the provinces of a measure. Nothing is at the ends where figures may not be compared or all are the same; where the ends would meet, or equals of the
 * last one named would be left out, they are shorter.
 */
export function foldProvinces(
  { provinces, comparable, acrossMerger }: Pick<Measure, "provinces" | "comparable" | "acrossMerger">,
  lang: Lang,
): FoldedProvinces {
  const missing = groupMissing(provinces, lang);
  const known = provinces
    .filter(({ figure }) => figure.value !== null)
    .toSorted((one, other) => other.figure.value! - one.figure.value! || one.name.localeCompare(other.name, lang));
  if (!comparable || acrossMerger || known.length < 2) return { highest: [], lowest: [], missing };
  const most = Math.min(atEnd, Math.floor(known.length / 2));
  return { highest: takeEnd(known, most), lowest: takeEnd(known.toReversed(), most), missing };
}

/** Groups the provinces without a figure by why they have none, those of which none was published first. */
export function groupMissing(provinces: MeasuredProvince[], lang: Lang): MissingProvinces[] {
  const unpublished = words(lang).figure.missing.NO_PUBLISHED_FIGURE;
  const missing = provinces.filter(({ figure }) => figure.value === null).toSorted((one, other) => one.name.localeCompare(other.name, lang));
  const byReason = Map.groupBy(missing, ({ figure }) => (figure.missing === unpublished ? null : figure.missing));
  return [...byReason]
    .map(([reason, theirs]) => ({ reason, provinces: theirs }))
    .toSorted((one, other) => Number(one.reason !== null) - Number(other.reason !== null));
}

// Of provinces with the same figure all are named or none: nobody is cut off by the alphabet.
function takeEnd(sorted: MeasuredProvince[], most: number): MeasuredProvince[] {
  const next = sorted[most];
  const end = sorted.slice(0, most);
  return next && next.figure.value === end.at(-1)!.figure.value ? end.filter(({ figure }) => figure.value !== next.figure.value) : end;
}
