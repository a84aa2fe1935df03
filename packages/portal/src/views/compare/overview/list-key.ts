import { say } from "../../../i18n/say.ts";
import type { ComparedFile, Shown } from "../compared-file.ts";
import type { CompareWords } from "../compare-words.ts";
import { groupFigure } from "../group/group-figure.ts";

/** Lists the sentences that a reader needs before an overview: what its signs mean, and where it has them, which of its bars are sums of old provinces. */
export function listSigns({ provinces, group }: Shown, { values }: ComparedFile, { table }: CompareWords): string[] {
  const hasSums = provinces.some(({ slug }) => Object.values(values).some((known) => known[slug]?.isSummed));
  return [`${group ? table.signsPeers : table.signsFree} ${table.similar}`, ...(hasSums ? [table.sums] : [])];
}

/** Lists the sentences that explain the rest of an overview, below it; the sums of a group with figures of both sides of the merger are named. */
export function listKey({ group, together }: Shown, { boundary, topics, values }: ComparedFile, { table }: CompareWords): string[] {
  const across = topics
    .flatMap(({ measures }) => measures)
    .filter(
      (measure) =>
        together &&
        groupFigure(
          measure,
          together.members.flatMap(({ slug }) => values[measure.code]?.[slug] ?? []),
          boundary,
        ).isAcross,
    );
  return [
    group ? table.keyPeers : table.keyFree,
    ...(together ? [table.keyTogether] : []),
    ...(across.length > 0 ? [say(table.keyAcross, { names: across.map(({ name }) => name).join("; ") })] : []),
  ];
}

/** Says of which division the provinces are where a bare name stands for two; null where each of them has a name of its own. */
export function explainNames({ provinces, together }: Shown, { boundary }: ComparedFile, { table }: CompareWords): string | null {
  const isShared = [...provinces, ...(together?.members ?? [])].some(({ name, shortName }) => name !== shortName);
  return isShared ? table.names[boundary] : null;
}
