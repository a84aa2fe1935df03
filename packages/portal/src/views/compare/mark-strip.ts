/** A province to find on a strip. */
export type MarkedProvince = { slug: string; number: number; isPeer: boolean };

const svgNamespace = "http://www.w3.org/2000/svg";
const gap = 6;

/** Marks provinces on a strip that the server drew: their dots stand out and carry their numbers; what was marked before is undone. */
export function markStrip(drawing: SVGSVGElement, marked: MarkedProvince[]): void {
  for (const dot of drawing.querySelectorAll(".dot-chosen, .dot-peer")) dot.classList.remove("dot-chosen", "dot-peer");
  for (const number of drawing.querySelectorAll(".strip-number")) number.remove();
  for (const { slug, number, isPeer } of marked) {
    const dot = drawing.querySelector<SVGCircleElement>(`.at-${CSS.escape(slug)}`);
    if (!dot) continue;
    dot.classList.add(isPeer ? "dot-peer" : "dot-chosen");
    // On top of its neighbours, or they hide its ring.
    dot.parentElement!.append(dot);
    const text = document.createElementNS(svgNamespace, "text");
    text.setAttribute("class", "strip-number");
    text.setAttribute("x", dot.getAttribute("cx") ?? "0");
    text.setAttribute("y", String(Number(dot.getAttribute("cy") ?? 0) - gap));
    text.textContent = String(number);
    dot.after(text);
  }
}

/**
 * Draws the median of the peers as a line from top to bottom, or takes it away for null. Its place follows from two dots whose values are known;
 * a strip on which no two differ has no scale, and gets no line.
 */
export function drawMedian(drawing: SVGSVGElement, median: number | null, values: Record<string, { value: number | null }>, label: string): void {
  drawing.querySelector(".strip-peer-median")?.remove();
  if (median === null) return;
  const places = Object.entries(values).flatMap(([slug, { value }]) => {
    const at = drawing.querySelector(`.at-${CSS.escape(slug)}`)?.getAttribute("cx");
    return value === null || !at ? [] : [{ value, x: Number(at) }];
  });
  const low = places.reduce((one, other) => (other.value < one.value ? other : one), places[0]!);
  const high = places.reduce((one, other) => (other.value > one.value ? other : one), places[0]!);
  if (places.length === 0 || low.value === high.value) return;
  const x = String(low.x + ((median - low.value) / (high.value - low.value)) * (high.x - low.x));
  const line = document.createElementNS(svgNamespace, "line");
  const { height } = drawing.viewBox.baseVal;
  for (const [name, value] of Object.entries({ class: "strip-peer-median", x1: x, x2: x, y1: "0", y2: String(height - 40) })) line.setAttribute(name, value);
  line.appendChild(document.createElementNS(svgNamespace, "title")).textContent = label;
  drawing.append(line);
}
