import { mapHeight, mapWidth, provinceShapes } from "../../parts/map/geometry.ts";

/** Address of the plain map of the country that stands behind the locator of every province page, so that it is loaded once. */
export const countryAddress = "/tinh/ca-nuoc.svg";

/** Writes the plain map of the country as an SVG file of its own: all provinces in one grey shape. */
export function writeCountry(): string {
  const path = provinceShapes("locator")
    .map((shape) => shape.path)
    .join("");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${mapWidth} ${mapHeight}"><path fill="#dcdfd6" stroke="#fff" stroke-width="0.6" d="${path}"/></svg>`;
}
