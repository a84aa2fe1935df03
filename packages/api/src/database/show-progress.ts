/** Told how much of a step is done. */
export type Progress = (step: string, done: number, total: number) => void;

/** Returns a way to print progress: each step's end, and on the way a line for every twentieth of it. */
export function showProgress(): Progress {
  let shown = "";
  return (step, done, total) => {
    const twentieth = `${step} ${Math.floor((done / total) * 20)}`;
    if (twentieth !== shown) console.log(`  ${step}: ${done} of ${total}`);
    shown = twentieth;
  };
}
