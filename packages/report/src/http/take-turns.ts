/** Runs work when it is its turn. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Returns what runs at most so many at once, in the order they came. None waits longer than `longestMs`: where the database hangs, those that came first keep nobody from being told so.
 */
export function takeTurns(most: number, longestMs: number): InTurn {
  let running = 0;
  const waiting = new Set<() => void>();
  const wait = () =>
    new Promise<void>((resolve) => {
      const go = () => {
        clearTimeout(timer);
        waiting.delete(go);
        resolve();
      };
      const timer = setTimeout(go, longestMs);
      waiting.add(go);
    });
  return async (work) => {
    if (running >= most) await wait();
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
      if (running < most) waiting.values().next().value?.();
    }
  };
}
