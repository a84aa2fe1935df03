/** A point of a drawing with the words that the server gave it. */
type Point = { mark: SVGGraphicsElement; words: string; x: number; y: number };

/** How far from a finger or a pointer the nearest point may be, in pixels of the screen. */
const reach = { touch: 28, mouse: 6 };
const outputs = new WeakMap<SVGSVGElement, HTMLElement>();
const read = new WeakMap<SVGSVGElement, SVGGraphicsElement>();

/** Lists the points of a drawing from left to right, as they stand on the screen. */
function pointsOf(chart: SVGSVGElement): Point[] {
  const points = [...chart.querySelectorAll<SVGTitleElement>(":scope title")].flatMap((title) => {
    const mark = title.parentElement as unknown as SVGGraphicsElement;
    if ((mark as Element) === chart) return [];
    const { left, top, width, height } = mark.getBoundingClientRect();
    return [{ mark, words: title.textContent.trim(), x: left + width / 2, y: top + height / 2 }];
  });
  return points.sort((one, other) => one.x - other.x || one.y - other.y);
}

function show(chart: SVGSVGElement, points: Point[], at: number): void {
  const point = points[at];
  if (!point) return;
  read.get(chart)?.classList.remove("is-read");
  read.set(chart, point.mark);
  point.mark.classList.add("is-read");
  let output = outputs.get(chart);
  if (!output) {
    output = document.createElement("p");
    output.className = "chart-read";
    output.setAttribute("role", "status");
    outputs.set(chart, output);
    chart.after(output);
  }
  output.textContent = `${point.words} (${at + 1}/${points.length})`;
}

/** Shows the point nearest to a place on the screen, where one is within reach. */
function showNear(chart: SVGSVGElement, { clientX, clientY, pointerType }: PointerEvent): void {
  const points = pointsOf(chart);
  const far = (point: Point) => {
    const { left, right, top, bottom } = point.mark.getBoundingClientRect();
    // A bar is as near as its edge.
    return Math.hypot(Math.max(left - clientX, 0, clientX - right), Math.max(top - clientY, 0, clientY - bottom));
  };
  const [nearest] = points
    .map((point, at) => ({ at, distance: far(point), middle: Math.hypot(point.x - clientX, point.y - clientY) }))
    .sort((one, other) => one.distance - other.distance || one.middle - other.middle);
  if (nearest && nearest.distance <= (pointerType === "mouse" ? reach.mouse : reach.touch)) show(chart, points, nearest.at);
}

function onKey(chart: SVGSVGElement, event: KeyboardEvent): void {
  const points = pointsOf(chart);
  const now = points.findIndex(({ mark }) => mark === read.get(chart));
  const next = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: points.length - 1 }[event.key];
  if (next === undefined) return;
  show(chart, points, Math.min(Math.max(next, 0), points.length - 1));
}

/** Answers what a reader does to a chart: a key goes along its points, focus shows the first one, a finger or pointer the nearest. What a point says stands below the drawing. */
export function readPoints(chart: SVGSVGElement, event: KeyboardEvent | FocusEvent | PointerEvent): void {
  if (event instanceof KeyboardEvent) return onKey(chart, event);
  if (event instanceof FocusEvent) {
    if (!read.has(chart) && chart.matches(":focus-visible")) show(chart, pointsOf(chart), 0);
    return;
  }
  // A finger that moves scrolls the page.
  if (event.type === "pointerdown" || event.pointerType === "mouse") showNear(chart, event);
}
