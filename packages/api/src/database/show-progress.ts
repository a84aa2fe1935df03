/** Told how much of a step is done. */
export type Progress = (step: string, done: number, total: number) => void;

/** Where progress is printed, and by which clock. */
interface Printing {
  print?: (line: string) => void;
  /** Returns milliseconds. */
  now?: () => number;
  isTerminal?: boolean;
}

/** Milliseconds between two lines in a log that are no ends of steps. */
const pauseInLog = 10_000;

/**
 * Returns a way to print progress: each step's end, and on the way a line for every twentieth of it; where nobody watches (no terminal)
 * at most one line every ten seconds beside the ends.
 */
export function showProgress({ print = console.log, now = Date.now, isTerminal = process.stdout.isTTY === true }: Printing = {}): Progress {
  let current = "";
  let shown = -1;
  let printed = -Infinity;
  return (step, done, total) => {
    const twentieth = Math.floor((done / total) * 20);
    if (step !== current) [current, shown] = [step, -1];
    // A step of nothing, 0 of 0, has no twentieths.
    if (Object.is(twentieth, shown)) return;
    if (!isTerminal && done < total && now() - printed < pauseInLog) return;
    print(`  ${step}: ${done} of ${total}`);
    [shown, printed] = [twentieth, now()];
  };
}
