import { borderColour, circleColour, circleOpacity, inkColour } from "./palette.ts";
import type { Drawing } from "./present-province.ts";

/** What the provinces of a map look like and are read out with, and the name of the whole. */
export type Redrawn = { provinces: { code: string; drawing: Drawing; spoken: string }[]; label: string };

type Place = { drawing: Drawing; x: number; y: number };

/** Draws other figures on a map of the server, or a copy of it: fills, borders, circles, written values and signs, and what each province and archipelago is read out with. */
export function redrawMap(svg: SVGSVGElement, { provinces, label }: Redrawn): void {
  const byCode = new Map(provinces.map((province) => [province.code, province]));
  svg.setAttribute("aria-label", label);
  const places: Place[] = [];
  for (const link of svg.querySelectorAll<SVGAElement>("a[data-centre]")) {
    const province = byCode.get(link.dataset.code ?? "");
    if (!province) continue;
    const { drawing, spoken } = province;
    nameLink(link, spoken);
    const path = link.querySelector("path")!;
    setAttributes(path, { fill: drawing.fill, stroke: drawing.border, "stroke-dasharray": drawing.dash });
    const [x = 0, y = 0] = (link.dataset.centre ?? "").split(" ").map(Number);
    places.push({ drawing, x, y });
  }
  for (const link of svg.querySelectorAll<SVGAElement>(".map-islands"))
    nameLink(link, (link.dataset.wording ?? "").replace("{province}", byCode.get(link.dataset.code ?? "")?.spoken ?? ""));
  const values = svg.querySelector(".map-values");
  if (values) values.replaceChildren(...circlesOf(places), ...writingsOf(places));
}

function nameLink(link: SVGAElement, spoken: string): void {
  link.setAttribute("aria-label", spoken);
  link.querySelector("title")!.textContent = spoken;
}

// Large circles first, so that small ones stay visible on top.
function circlesOf(places: Place[]): SVGElement[] {
  const withCircle = places.filter(({ drawing }) => drawing.radius !== null).sort((one, other) => other.drawing.radius! - one.drawing.radius!);
  return withCircle.map(({ drawing, x, y }) =>
    make("circle", {
      ...{ cx: x, cy: y, r: drawing.radius },
      fill: drawing.hollow ? "none" : circleColour,
      "fill-opacity": drawing.label ? 1 : circleOpacity,
      stroke: drawing.dash ? inkColour : drawing.hollow ? circleColour : borderColour,
      "stroke-dasharray": drawing.dash,
    }),
  );
}

function writingsOf(places: Place[]): SVGElement[] {
  return places.flatMap(({ drawing: { label, signs }, x, y }) => [
    ...(label ? [make("text", { class: "map-value-label", x, y: y - 6, fill: inkColour }, label)] : []),
    ...(signs ? [make("text", { class: "map-sign", x, y: y + (label ? 13 : 4), fill: inkColour }, signs)] : []),
  ]);
}

function make(name: string, attributes: Record<string, string | number | null>, text = ""): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  setAttributes(made, attributes);
  made.textContent = text;
  return made;
}

function setAttributes(element: Element, attributes: Record<string, string | number | null>): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null) element.removeAttribute(name);
    else element.setAttribute(name, String(value));
  }
}
