import { say } from "../../../i18n/say.ts";
import type { ComparedFile, Shown } from "../compared-file.ts";
import type { CompareWords } from "../compare-words.ts";

/** Says in a sentence in how many measures the first province lies higher than, similar to and lower than its peers, and why the others are not judged; null without peers. */
export function summariseVerdicts({ provinces: [own], group }: Shown, { topics }: ComparedFile, { summary }: CompareWords): string | null {
  if (!group || !own || group.peers.length === 0) return null;
  const outcomes = topics
    .flatMap(({ measures }) => measures)
    .map(({ code, isSum }) => {
      const verdict = group.verdicts[code];
      return isSum || !verdict ? "COUNT" : (verdict.standing ?? verdict.withheld ?? "NO_OWN_FIGURE");
    });
  const counted = Map.groupBy(outcomes, (outcome) => outcome);
  const countOf = (outcome: string) => String(counted.get(outcome)?.length ?? 0);
  const judged = say(summary.judged, { name: own.name, higher: countOf("HIGHER"), similar: countOf("SIMILAR"), lower: countOf("LOWER") });
  const reasons = Object.entries(summary.reason).flatMap(([reason, sentence]) => {
    const count = countOf(reason);
    return count === "0" ? [] : say(count === "1" ? summary.reasonOfOne[reason]! : sentence, { count });
  });
  const withheld = outcomes.filter((outcome) => outcome in summary.reason).length;
  return withheld === 0 ? `${judged}.` : `${judged}; ${say(summary.withheld, { count: String(withheld), reasons: reasons.join("; ") })}`;
}
