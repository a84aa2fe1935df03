import { formatShort } from "../../parts/format/number.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { CriterionParts } from "./criteria-set.query.ts";

/** Writes the points of a criterion beside the most it can give: "16,32 trên 20"; without information "chưa tính được", never 0. */
export function writePoints({ rule, maximum }: CriterionParts, points: number | null, lang: Lang): string {
  const text = words(lang).criteria.scorecard;
  if (maximum === null) return text.noPoints;
  const most = formatShort(maximum, lang);
  if (points === null) return rule === "PENALTY" ? text.unknownPenalty(most) : text.unknown(most);
  if (rule === "BONUS") return text.atMost(writeSigned(points, lang), most);
  if (rule === "PENALTY") return text.takenAtMost(writeSigned(points, lang), most);
  return text.of(formatShort(points, lang), most);
}

/** Writes bonus or penalty points with their sign; a zero has none. */
export function writeSigned(points: number, lang: Lang): string {
  const number = formatShort(Math.abs(points), lang);
  return points > 0 ? `+${number}` : points < 0 ? `−${number}` : number;
}
