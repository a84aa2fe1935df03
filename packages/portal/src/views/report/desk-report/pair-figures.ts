/** What two figures are paired by. */
interface Figure {
  indicatorCode: string;
  period: string;
}

/** A figure before and now; one that came or went has one side alone. */
export interface FigurePair<Before, Now> {
  before?: Before;
  now?: Now;
}

/** Pairs the figures of two states of a report, those of now in their order, then those that are gone: by indicator and date, and what is left of an indicator by its order, for a date may be what was mended. */
export function pairFigures<Before extends Figure, Now extends Figure>(before: readonly Before[], now: readonly Now[]): FigurePair<Before, Now>[] {
  const left = new Set(before);
  const take = (holds: (figure: Before) => boolean) => {
    const found = [...left].find(holds);
    if (found) left.delete(found);
    return found;
  };
  const same = now.map(({ indicatorCode, period }) => take((one) => one.indicatorCode === indicatorCode && one.period === period));
  const pairs = now.map((figure, place) => ({ before: same[place] ?? take(({ indicatorCode }) => indicatorCode === figure.indicatorCode), now: figure }));
  return [...pairs, ...[...left].map((gone) => ({ before: gone }))];
}
