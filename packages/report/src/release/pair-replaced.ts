import type { Catalogue, FigureChange } from "@toso/api/release";
import { datasetArea } from "../report/one-place.ts";

/**
 * Returns changes as a reader takes them: a figure that a release took out and another that it added for the same place, indicator and period are one correction, and none at all where number, wording and status stay and only the source is another one.
 * The key of a figure has its source, so an office that corrects itself is told of as one removed and one added. The order is kept.
 */
export function pairReplaced(changes: readonly FigureChange[], catalogue: Catalogue): FigureChange[] {
  const keyOf = ({ release, before, after }: FigureChange) => {
    const { areaScheme, areaCode, indicatorCode, period } = (after ?? before)!;
    const area = catalogue.area(areaScheme, areaCode);
    const { scheme, code } = area ? datasetArea(catalogue, area) : { scheme: areaScheme, code: areaCode };
    return [release.id, scheme, code, indicatorCode, period].join(" ");
  };
  const removed = Map.groupBy(
    changes.filter(({ kind }) => kind === "removed"),
    keyOf,
  );
  const added = Map.groupBy(
    changes.filter(({ kind }) => kind === "added"),
    keyOf,
  );
  return changes.flatMap((change) => {
    const [out, others] = [removed.get(keyOf(change)), added.get(keyOf(change))];
    // Of several of one date nobody can tell which takes the place of which.
    if (change.kind === "corrected" || out?.length !== 1 || others?.length !== 1) return [change];
    const [before, after] = [out[0]!.before!, others[0]!.after!];
    const isSame = before.value === after.value && before.qualifier === after.qualifier && before.obsStatus === after.obsStatus;
    return change.kind === "added" && !isSame ? [{ kind: "corrected", release: change.release, before, after }] : [];
  });
}
