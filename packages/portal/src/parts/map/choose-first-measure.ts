/** What the choice of the first measure goes by: how many provinces have a figure that is no less reliable than usual, and its newest year with how many have one of that year. */
export type CountedMeasure = { code: string; foundation: boolean; newest: { period: string; provincesWithFigure: number } | null; withFigure: number };

/**
 * Chooses the measure that a map shows first, from those in the order of the catalogue: what stands under all skills and has a figure of every province in its
 * newest year, the newest such year first; where nothing has, the measure with a figure of most provinces. Of equals the first. Throws for an empty list.
 */
export function chooseFirstMeasure(measures: CountedMeasure[], provinceCount: number): string {
  const whole = measures.filter(({ foundation, newest }) => foundation && newest?.provincesWithFigure === provinceCount);
  const newest = whole.toSorted((one, other) => other.newest!.period.localeCompare(one.newest!.period));
  const fullest = measures.toSorted((one, other) => other.withFigure - one.withFigure);
  const first = newest[0] ?? fullest[0];
  if (!first) throw new Error("Nothing can be shown on a map: the catalogue has no measure of provinces.");
  return first.code;
}
