import { Session } from "node:inspector/promises";

/** Returns how often functions of a library were called while `work` ran, by their names; `file` is the end of the address of the module they are in. Counted by the engine itself: nothing is put in their place. */
export async function countCalls(file: RegExp, names: string[], work: () => Promise<unknown>): Promise<Record<string, number>> {
  const session = new Session();
  session.connect();
  try {
    await session.post("Profiler.enable");
    await session.post("Profiler.startPreciseCoverage", { callCount: true, detailed: false });
    await work();
    const { result } = await session.post("Profiler.takePreciseCoverage");
    const functions = result.filter(({ url }) => file.test(url)).flatMap((module) => module.functions);
    return Object.fromEntries(
      names.map((name) => [name, functions.filter(({ functionName }) => functionName === name).reduce((sum, { ranges }) => sum + ranges[0]!.count, 0)]),
    );
  } finally {
    await session.post("Profiler.stopPreciseCoverage");
    session.disconnect();
  }
}
