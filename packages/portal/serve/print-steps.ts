/** Number of the steps of a start. */
const total = 6;

/** Runs one step of the start, and prints its number and name, what came of it and how long it took. */
export async function step<Result>(number: number, name: string, work: () => Result | Promise<Result>, outcome: (result: Result) => string): Promise<Result> {
  process.stdout.write(`${number}/${total} ${name} … `);
  const from = performance.now();
  const result = await work();
  console.log(`${outcome(result)} (${seconds(from)} s)`);
  return result;
}

/** Writes how long ago a time of `performance.now()` is, in seconds: `12.3`. */
export function seconds(from: number): string {
  return ((performance.now() - from) / 1000).toFixed(1);
}
