import type * as L from "leaflet";
import { polygon } from "./leaflet.ts";
import type { MapDatum } from "./map-data.ts";
import type { ProvinceShape } from "./read-boundaries.ts";

/** How a reader opened a province; `isAgain` is a second tap of a finger on the one that is chosen. */
export type Opened = { byKeyboard: boolean; isAgain: boolean };

/** Hears of a province that a reader opens. */
export type Choose = (slug: string, opened: Opened) => void;

/** A province on the live map with the element that takes the keyboard. */
export type DrawnProvince = { slug: string; shape: L.Polygon; element: SVGElement; boundary: ProvinceShape };

/** Draws all provinces anew, from north to south, each reachable and readable by keyboard; `openBy` hears of the event by which one is opened. */
export function drawProvinces(
  group: L.LayerGroup,
  data: MapDatum[],
  boundaries: ProvinceShape[],
  openBy: (slug: string, event: MouseEvent | KeyboardEvent) => void,
): DrawnProvince[] {
  const focused = document.activeElement?.getAttribute("data-code");
  group.clearLayers();
  const byCode = new Map(data.map((province) => [province.code, province]));
  return boundaries.flatMap((boundary) => {
    const province = byCode.get(boundary.code);
    if (!province) return [];
    const { fill, border, dash } = province.drawing;
    const style = { fillColor: fill, fillOpacity: 1, color: border, weight: 0.8, dashArray: dash ?? undefined, className: "live-province" };
    const shape = polygon(boundary.rings, style).addTo(group);
    const element = shape.getElement() as SVGElement | undefined;
    if (!element) return [];
    makeReachable(element, province, openBy);
    if (focused === province.code) element.focus();
    return [{ slug: province.slug, shape, element, boundary }];
  });
}

// Leaflet gives its shapes no focus and no name. A title would be read out a second time, and shown over the read-out.
function makeReachable(element: SVGElement, { slug, code, spoken }: MapDatum, openBy: (slug: string, event: MouseEvent | KeyboardEvent) => void): void {
  const attributes = { tabindex: "-1", role: "button", "aria-label": spoken, "aria-pressed": "false", "data-code": code };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.addEventListener("click", (event) => openBy(slug, event));
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    openBy(slug, event);
  });
}
