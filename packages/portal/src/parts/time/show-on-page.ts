import { drawMoment } from "./draw-moment.ts";
import { explainMarks, explainMoment } from "./explain-moment.ts";
import { listMoment } from "./list-moment.ts";
import { lookBack } from "./look-back.ts";
import type { Moment } from "./moment.ts";
import type { Swapped } from "./swap.ts";
import type { TimeControl } from "./time-control.ts";

/** Shows a moment on a page with one map of the server, its legend and its table; `isCurrent` says whether a reader has not chosen another meanwhile. */
export async function showOnPage(control: TimeControl, asked: Moment, swapped: Swapped, isCurrent: () => boolean): Promise<void> {
  const shown = await lookBack(control, asked, isCurrent);
  if (!isCurrent()) return;
  swapped.restore();
  if (shown === null) return;
  const svg = document.querySelector<SVGSVGElement>(".map-svg");
  if (svg) {
    const drawn = svg.cloneNode(true) as SVGSVGElement;
    drawMoment(drawn, shown);
    swapped.put(svg, drawn);
  }
  const legend = document.querySelector(".map-legend");
  if (legend) explainMoment(legend, shown, control, swapped);
  const table = document.querySelector<HTMLTableElement>("table:has(th[data-column])");
  if (table) listMoment(table, shown, control, swapped);
  const marks = document.querySelector("[data-marks]");
  if (marks) explainMarks(marks, shown, control, swapped);
}
