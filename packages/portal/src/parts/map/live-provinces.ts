import type * as L from "leaflet";
import { polygon } from "./leaflet.ts";
import type { MapDatum } from "./map-data.ts";
import type { ProvinceShape } from "./read-boundaries.ts";

/** Hears of a province that a reader opens. */
export type Choose = (slug: string, byKeyboard: boolean) => void;

/** A province on the live map with the element that takes the keyboard. */
export type DrawnProvince = { slug: string; shape: L.Polygon; element: SVGElement; boundary: ProvinceShape };

/** Draws all provinces anew, from north to south, each reachable and readable by keyboard. */
export function drawProvinces(group: L.LayerGroup, data: MapDatum[], boundaries: ProvinceShape[], onChoose: Choose): DrawnProvince[] {
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
    makeReachable(element, province, onChoose);
    if (focused === province.code) element.focus();
    return [{ slug: province.slug, shape, element, boundary }];
  });
}

// Leaflet gives its shapes no focus and no name.
function makeReachable(element: SVGElement, province: MapDatum, onChoose: Choose): void {
  const attributes = { tabindex: "0", role: "button", "aria-label": province.spoken, "aria-pressed": "false", "data-code": province.code };
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
  title.textContent = province.spoken;
  element.append(title);
  element.addEventListener("click", () => onChoose(province.slug, false));
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    onChoose(province.slug, true);
  });
}
