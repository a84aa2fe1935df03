import type * as L from "leaflet";
import { svgOverlay } from "./leaflet.ts";
import type { MapDatum } from "./map-data.ts";
import { readCorners } from "./read-boundaries.ts";

/** Gives each archipelago the words that its province is read out with, and its page. */
export function nameIslands(room: HTMLElement, data: MapDatum[]): void {
  for (const link of room.querySelectorAll<SVGAElement>(".map-islands")) {
    const province = data.find(({ code }) => code === link.dataset.code);
    const spoken = link.dataset.wording?.replace("{province}", province?.spoken ?? "") ?? "";
    link.setAttribute("aria-label", spoken);
    if (province) link.setAttribute("href", province.href);
  }
}

/** Copies the boxes of Hoàng Sa and Trường Sa from the server's SVG onto the live map; opening one opens its province. Gives each box with the middle of it as [latitude, longitude]. */
export function addIslands(
  map: L.Map,
  svg: SVGSVGElement,
  openBy: (provinceCode: string, event: MouseEvent) => void,
): { element: SVGAElement; centre: L.LatLngTuple }[] {
  return [...svg.querySelectorAll<SVGAElement>(".map-islands")].map((drawn) => {
    const link = drawn.cloneNode(true) as SVGAElement;
    // A title would be shown over the read-out, and read out a second time.
    link.querySelector("title")!.remove();
    const frame = link.querySelector("rect")!;
    const inset = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    // Half a unit of air, or the border is cut in two.
    const [x, y, width, height] = ["x", "y", "width", "height"].map((name) => Number(frame.getAttribute(name)));
    inset.setAttribute("viewBox", `${x! - 0.5} ${y! - 0.5} ${width! + 1} ${height! + 1}`);
    inset.setAttribute("class", "map-inset");
    const corners = readCorners(link);
    inset.append(link);
    svgOverlay(inset, corners, { interactive: true }).addTo(map);
    link.addEventListener("click", (event) => {
      // A click with a key held opens the page of the province in a new tab, as any link does.
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      openBy(link.dataset.code ?? "", event);
    });
    const [[south, west], [north, east]] = corners;
    return { element: link, centre: [(south + north) / 2, (west + east) / 2] };
  });
}
