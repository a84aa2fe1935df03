import { redrawMap } from "../map/redraw-map.ts";
import { citeMoment } from "./cite-moment.ts";
import { coverMoment, explainMarks, explainMoment } from "./explain-moment.ts";
import { listMoment } from "./list-moment.ts";
import { lookBack } from "./look-back.ts";
import type { Moment } from "./moment.ts";
import { listMomentData, type ShownMoment } from "./show-moment.ts";
import type { Swapped } from "./swap.ts";
import type { TimeControl } from "./time-control.ts";

export { listMomentData, type ShownMoment };

/**
 * Shows a moment on a page with one map: on the drawing of the server as far as it stands, its legend, its coverage, its table and its citations. Gives what is shown, null for the
 * newest figures. `isCurrent` says whether a reader has not chosen another moment meanwhile: else nothing is changed.
 */
export async function showOnPage(control: TimeControl, asked: Moment, swapped: Swapped, isCurrent: () => boolean): Promise<ShownMoment | null> {
  const shown = await lookBack(control, asked, isCurrent);
  if (!isCurrent()) return null;
  swapped.restore();
  citeMoment(shown?.moment ?? null, control);
  if (shown === null) return null;
  const svg = document.querySelector<SVGSVGElement>(".map-svg");
  if (svg) {
    const drawn = svg.cloneNode(true) as SVGSVGElement;
    redrawMap(drawn, shown);
    swapped.put(svg, drawn);
  }
  const legend = document.querySelector(".map-legend");
  if (legend) explainMoment(legend, shown, control, swapped);
  const coverage = document.querySelector(".coverage");
  if (coverage) coverMoment(coverage, shown, control, swapped);
  const table = document.querySelector<HTMLTableElement>("table:has(th[data-column])");
  if (table) listMoment(table, shown, control, swapped);
  const marks = document.querySelector("[data-marks]");
  if (marks) explainMarks(marks, shown, control, swapped);
  return shown;
}
