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
