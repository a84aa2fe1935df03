/** Where a label stands by its point: the middle of its height is `dy` below the point, its anchor `dx` to the right. */
export type LabelPlace = { anchor: "start" | "middle" | "end"; dx: number; dy: number };

type Place = { x: number; y: number };

/** What a label may not cover or leave: the points of the chart in the order in which lines join them, and the edges that it keeps to. */
export type LabelRoom = { points: Place[]; left: number; right: number; bottom: number };

/** In the order in which they are liked: above, below where the line goes the other way, beside. */
const places: LabelPlace[] = [
  { anchor: "middle", dx: 0, dy: -13 },
  { anchor: "end", dx: 6, dy: -13 },
  { anchor: "start", dx: -6, dy: -13 },
  { anchor: "end", dx: -4, dy: -13 },
  { anchor: "start", dx: -6, dy: 15 },
  { anchor: "end", dx: 6, dy: 15 },
  { anchor: "start", dx: 4, dy: 16 },
  { anchor: "start", dx: -2, dy: 17 },
  { anchor: "middle", dx: 0, dy: 18 },
  { anchor: "start", dx: 9, dy: -3 },
  { anchor: "end", dx: -9, dy: -3 },
];
/** Half of the height of a label, the radius of a point, and how close together lines are looked at. */
const [halfHeight, radius, step] = [6, 5, 3];

/** Chooses a place for the label of a point that covers no point, and of the lines between points as little as can be. */
export function placeLabel(at: Place, width: number, { points, left, right, bottom }: LabelRoom): LabelPlace {
  const boxOf = ({ anchor, dx, dy }: LabelPlace) => {
    const from = at.x + dx - (anchor === "start" ? 0 : anchor === "end" ? width : width / 2);
    return { from, to: from + width, top: at.y + dy - halfHeight, bottom: at.y + dy + halfHeight };
  };
  const covers = (place: LabelPlace, { x, y }: Place, far: number) => {
    const box = boxOf(place);
    return x > box.from - far && x < box.to + far && y > box.top - far && y < box.bottom + far;
  };
  const others = points.filter(({ x, y }) => x !== at.x || y !== at.y);
  const lines = points.slice(1).flatMap((to, order) => listBetween(points[order]!, to));
  const within = places.filter((place) => {
    const box = boxOf(place);
    return box.from >= left && box.to <= right && box.bottom <= bottom;
  });
  const free = within.filter((place) => !others.some((point) => covers(place, point, radius)));
  const covered = new Map(free.map((place) => [place, lines.filter((point) => covers(place, point, 0)).length]));
  const [clearest] = free.toSorted((one, other) => covered.get(one)! - covered.get(other)!);
  return clearest ?? within[0] ?? places[0]!;
}

function listBetween(from: Place, to: Place): Place[] {
  const count = Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / step);
  return Array.from({ length: count + 1 }, (_, order) => ({
    x: from.x + ((to.x - from.x) * order) / (count || 1),
    y: from.y + ((to.y - from.y) * order) / (count || 1),
  }));
}
