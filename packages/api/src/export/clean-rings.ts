type Position = number[];
type Ring = Position[];

const decimals = 5;
const round = (degrees: number) => Number(degrees.toFixed(decimals));
const isSame = (one: Position, other: Position) => one[0] === other[0] && one[1] === other[1];

/**
 * Rounds the rings of a GeoJSON polygon to 5 decimals (one metre) and takes out what programs that reckon on the sphere refuse: a point that repeats
 * its neighbour, a line that goes back the way it came, and a ring that encloses nothing. Gives no rings where the outer one encloses nothing.
 */
export function cleanRings(rings: Ring[]): Ring[] {
  const [outer, ...holes] = rings.map(cleanRing);
  return outer && outer.length > 0 ? [outer, ...holes.filter((hole) => hole.length > 0)] : [];
}

function cleanRing(ring: Ring): Ring {
  let kept: Ring = [];
  for (const position of ring.map((one) => one.map(round))) add(kept, position);
  // The ring is closed: what its end and its beginning have in common is a neighbourhood like any other.
  while (kept.length > 2 && isSame(kept.at(-2)!, kept[1]!)) kept = kept.slice(1, -1);
  return kept.length < 4 ? [] : kept;
}

function add(kept: Ring, position: Position): void {
  if (kept.length > 0 && isSame(kept.at(-1)!, position)) return;
  if (kept.length > 1 && isSame(kept.at(-2)!, position)) kept.pop();
  else kept.push(position);
}
