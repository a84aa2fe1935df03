/** A name to be placed above its dot; all in units of the drawing. */
export type Name = { x: number; width: number };

/** Row of a name, counted upwards from the dots, and the side of its leader line that it stands on. */
export type Placed = { row: number; isLeft: boolean };

/** Between a leader line and its name. */
export const stemGap = 4;
const air = 4;

/**
 * Places names in rows above the dots of a strip so that no two of them meet and no leader line runs through one: each stands like a flag on its line, to the right or to the left
 * of it. Of all ways that keep within `width` the one with the fewest rows is taken. Names of one place share a line.
 */
export function placeNames(names: Name[], width: number): Placed[] {
  let best: Placed[] | null = null;
  for (let ways = 0; ways < 2 ** names.length; ways += 1) {
    const sides = names.map((_, at) => (ways & (2 ** at)) !== 0);
    const placed = tryPlace(names, sides, width);
    if (placed && (!best || heightOf(placed) < heightOf(best))) best = placed;
  }
  // Names that are wider than the drawing, one to a row: some line may touch one, but no two names meet.
  return best ?? names.map(({ x }, row) => ({ row, isLeft: x > width / 2 }));
}

function heightOf(placed: Placed[]): number {
  return Math.max(0, ...placed.map(({ row }) => row + 1));
}

/** Gives the rows for these sides; null where they cannot be had. */
function tryPlace(names: Name[], sides: boolean[], width: number): Placed[] | null {
  const spans = names.map((name, at) => spanOf(name, sides[at]!));
  if (spans.some(([from, to]) => from < 0 || to > width)) return null;
  // below[a] lists what must stand below a: those whose line would run through it.
  const below = names.map((_, a) => names.flatMap((other, b) => (a !== b && runsThrough(other.x, spans[a]!) ? [b] : [])));
  for (const [a, one] of spans.entries())
    for (const [b, other] of spans.entries()) {
      if (b <= a || below[a]!.includes(b) || below[b]!.includes(a)) continue;
      if (one[0] < other[1] + air && other[0] < one[1] + air) below[b]!.push(a);
    }
  const rows = names.map(() => -1);
  const visiting = new Set<number>();
  const rowOf = (a: number): number | null => {
    if (rows[a]! >= 0) return rows[a]!;
    if (visiting.has(a)) return null;
    visiting.add(a);
    let row = 0;
    for (const b of below[a]!) {
      const under = rowOf(b);
      if (under === null) return null;
      row = Math.max(row, under + 1);
    }
    visiting.delete(a);
    return (rows[a] = row);
  };
  for (const at of names.keys()) if (rowOf(at) === null) return null;
  return rows.map((row, at) => ({ row, isLeft: sides[at]! }));
}

function spanOf({ x, width }: Name, isLeft: boolean): [from: number, to: number] {
  return isLeft ? [x - stemGap - width, x - stemGap] : [x + stemGap, x + stemGap + width];
}

function runsThrough(x: number, [from, to]: [number, number]): boolean {
  return x > from - stemGap + 1 && x < to + stemGap - 1;
}
