import type { Boundary } from "../../graphql/graphql.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { provinceShapes, shapesOf } from "../../parts/map/geometry.ts";
import { archipelagos } from "../../parts/map/islands.ts";
import type { Measure } from "../../parts/map/measure.ts";
import { borderColour, circleColour, circleOpacity, hatchColour, hatchGround, plainBorderColour } from "../../parts/map/palette.ts";
import { colours, drawText } from "./draw.ts";
import { drawSigns } from "./draw-sign.ts";
import { element, type Part } from "./element.ts";

/** Draws the map of a measure as the pages show it, in the units of the map: classes, circles or written values, hatch, dotted borders and signs. */
export function drawMap(measure: Measure, lang: Lang): Part {
  const byCode = new Map(measure.provinces.map((province) => [province.code, province.drawing]));
  const drawn = provinceShapes("picture").flatMap((shape) => {
    const drawing = byCode.get(shape.code);
    return drawing ? [{ shape, drawing }] : [];
  });
  const withCircle = drawn.filter(({ drawing }) => drawing.radius !== null).toSorted((one, other) => other.drawing.radius! - one.drawing.radius!);
  return [
    defineHatch(),
    element(
      "g",
      { "stroke-width": 0.8, "stroke-linejoin": "round" },
      drawn.map(({ shape, drawing }) =>
        element("path", { d: shape.path, fill: drawing.fill, stroke: drawing.border, "stroke-dasharray": drawing.dash ?? undefined }),
      ),
    ),
    withCircle.map(({ shape, drawing }) =>
      element("circle", {
        cx: shape.centre[0],
        cy: shape.centre[1],
        r: drawing.radius,
        fill: drawing.hollow ? "none" : circleColour,
        "fill-opacity": drawing.label ? 1 : circleOpacity,
        stroke: drawing.dash ? colours.ink : drawing.hollow ? circleColour : borderColour,
        "stroke-dasharray": drawing.dash ?? undefined,
      }),
    ),
    drawn.map(({ shape, drawing }) =>
      drawing.label ? drawText(drawing.label, shape.centre[0], shape.centre[1] - 18, { size: 12, weight: 600, anchor: "middle", halo: true }) : [],
    ),
    drawn.map(({ shape, drawing }) => drawSigns(drawing.signs, shape.centre[0], shape.centre[1] + (drawing.label ? 9 : 0))),
    drawIslands(lang, measure.provinces),
  ];
}

/** Draws Hoàng Sa and Trường Sa in their boxes, each with the province it belongs to; `provinces` give the names. */
function drawIslands(lang: Lang, provinces: { code: string; name: string }[]): Part {
  const text = words(lang).map;
  return archipelagos.map(({ name, provinceCode, box, islands }) => [
    element("rect", { ...box, rx: 3, fill: "#ffffff", stroke: plainBorderColour }),
    islands.map(([cx, cy]) => element("circle", { cx, cy, r: 2, fill: colours.ink })),
    drawText(text[name], box.x + box.width / 2, box.y + box.height - 40, { size: 16, weight: 600, anchor: "middle" }),
    drawText(text.ofProvince(provinces.find(({ code }) => code === provinceCode)?.name ?? ""), box.x + box.width / 2, box.y + box.height - 22, {
      size: 14,
      anchor: "middle",
    }),
  ]);
}

/** Draws the plain country with one province in colour and a ring around it, for the eye to find small ones; `provinces` are those of its division. */
export async function drawLocator(
  lang: Lang,
  { boundary, code: provinceCode }: { boundary: Boundary; code: string },
  provinces: { code: string; nameVi: string; nameEn: string }[],
): Promise<Part> {
  const own = (await shapesOf(boundary, "picture")).find(({ code }) => code === provinceCode);
  return [
    element("path", {
      d: provinceShapes("picture")
        .map(({ path }) => path)
        .join(""),
      fill: "#dcdfd6",
      stroke: "#ffffff",
      "stroke-width": 0.6,
    }),
    own && element("path", { d: own.path, fill: colours.accent }),
    own && element("circle", { cx: own.centre[0], cy: own.centre[1], r: 34, fill: "none", stroke: colours.signal, "stroke-width": 4 }),
    drawIslands(
      lang,
      provinces.map((province) => ({ code: province.code, name: nameOf(lang, province) })),
    ),
  ];
}

/** The hatch of "no published figure found", under the name that map/palette.ts refers to. */
function defineHatch(): Part {
  return element(
    "defs",
    {},
    element("pattern", { id: "no-figure", width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, [
      element("rect", { width: 5, height: 5, fill: hatchGround }),
      element("path", { d: "M0 0V5", stroke: hatchColour, "stroke-width": 1.6 }),
    ]),
  );
}
