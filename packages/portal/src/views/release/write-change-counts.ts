import type { ChangedRelease } from "../change/changes.query.ts";
import { formatNumber } from "../../parts/format/number.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";

/** Says how many figures a release added, corrected and removed; of the first, that all of its are new. */
export function writeChangeCounts(lang: Lang, { previous, observationCount, changeCount }: ChangedRelease): string {
  const text = words(lang).change;
  const count = (value: number) => formatNumber(value, 0, lang);
  const { added, corrected, removed } = changeCount;
  if (!previous) return text.first(count(observationCount));
  return added + corrected + removed === 0 ? text.nothing : text.counts(count(added), count(corrected), count(removed));
}
