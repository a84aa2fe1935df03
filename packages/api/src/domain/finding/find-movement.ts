/** How many areas rose and fell between two periods, and which most; `largestRise` and `largestFall` are null where nothing rose or fell. */
export interface Movement<Changed> {
  compared: number;
  rose: number;
  fell: number;
  same: number;
  largestRise: Changed | null;
  largestFall: Changed | null;
  /** Those that must not be compared, by the reason. */
  uncompared: Map<string, number>;
}

/** Finds what moved between two periods. A difference is null where `uncompared` says why there is none. Of equal changes the first leads. */
export function findMovement<Changed extends { difference: number | null; uncompared: string | null }>(changes: readonly Changed[]): Movement<Changed> {
  const known = changes.filter((change): change is Changed & { difference: number } => change.difference !== null);
  const rising = known.filter(({ difference }) => difference > 0).toSorted((one, other) => other.difference - one.difference);
  const falling = known.filter(({ difference }) => difference < 0).toSorted((one, other) => one.difference - other.difference);
  const uncompared = new Map<string, number>();
  for (const { uncompared: reason } of changes) if (reason !== null) uncompared.set(reason, (uncompared.get(reason) ?? 0) + 1);
  return {
    compared: known.length,
    rose: rising.length,
    fell: falling.length,
    same: known.length - rising.length - falling.length,
    largestRise: rising[0] ?? null,
    largestFall: falling[0] ?? null,
    uncompared,
  };
}
