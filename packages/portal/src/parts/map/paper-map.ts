import type { Division } from "./division.ts";
import type { MapDatum } from "./map-data.ts";
import { unitsOf, type ProvinceShape } from "./read-boundaries.ts";
import { redrawMap } from "./redraw-map.ts";

const namespace = "http://www.w3.org/2000/svg";

/** What the live map shows, for the drawing on paper. */
type OnPaper = { data: MapDatum[]; label: string; division: Division; boundaries: ProvinceShape[] };

/**
 * Has the server's drawing show what the live map shows: it stays in the page, out of sight, and is what gets printed. So paper has the whole country with both archipelagos,
 * however the map on the screen is zoomed and whatever size it has.
 */
export function drawOnPaper(host: HTMLElement, { data, label, division, boundaries }: OnPaper): void {
  const svg = host.querySelector<SVGSVGElement>(".map-svg")!;
  if ((svg.dataset.division ?? host.dataset.division) !== division) {
    const toUnits = unitsOf(svg);
    svg.querySelector("a[data-centre]")!.parentElement!.replaceChildren(...boundaries.map((boundary) => linkOf(boundary, toUnits)));
    svg.dataset.division = division;
  }
  redrawMap(svg, { provinces: data, label });
  const hrefs = new Map(data.map(({ code, href }) => [code, href]));
  for (const link of svg.querySelectorAll<SVGAElement>("a[data-code]")) link.setAttribute("href", hrefs.get(link.dataset.code ?? "") ?? "");
}

/** Outlines one province on paper by its code, or none. */
export function chooseOnPaper(host: HTMLElement, code: string | null): void {
  const svg = host.querySelector<SVGSVGElement>(".map-svg")!;
  svg.querySelector(".map-chosen")?.remove();
  const path = code === null ? null : svg.querySelector(`a[data-centre][data-code="${code}"] path`)?.getAttribute("d");
  if (!path) return;
  const outline = document.createElementNS(namespace, "path");
  outline.setAttribute("class", "map-chosen");
  outline.setAttribute("d", path);
  svg.querySelector(".map-values")!.before(outline);
}

function linkOf({ code, rings, centre }: ProvinceShape, toUnits: (place: [number, number]) => [x: number, y: number]): SVGAElement {
  const link = document.createElementNS(namespace, "a");
  const write = (place: [number, number]) =>
    toUnits(place)
      .map((unit) => unit.toFixed(1))
      .join(" ");
  link.dataset.code = code;
  link.dataset.centre = write(centre as [number, number]);
  const path = document.createElementNS(namespace, "path");
  path.setAttribute("d", rings.map((ring) => `M${ring.map((place) => write(place as [number, number])).join("L")}z`).join(""));
  link.append(document.createElementNS(namespace, "title"), path);
  return link;
}
