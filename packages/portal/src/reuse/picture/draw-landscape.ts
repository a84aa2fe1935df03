import { loadIndicator, type IndicatorView } from "../../views/indicator/load-indicator.ts";
import { words } from "../../i18n/words.ts";
import type { Lang } from "../../i18n/lang.ts";
import { mapHeight, mapWidth } from "../../parts/map/geometry.ts";
import { writeUnit } from "../../parts/figure/write-unit.ts";
import { colours, drawParagraph, writeDrawing } from "./draw.ts";
import { drawExtremes } from "./draw-extremes.ts";
import { drawFoot } from "./draw-foot.ts";
import { listFigures } from "./draw-indicator.ts";
import { drawLegend } from "./draw-legend.ts";
import { drawMap } from "./draw-map.ts";
import { drawNation, drawNationFigure } from "./draw-nation.ts";
import { element, type Part } from "./element.ts";
import { findExtremes } from "./find-extremes.ts";
import { listOrigins } from "./list-origins.ts";

/** The size that newsrooms set above a story and on screens, in points. */
const width = 1200;
const height = 675;
const margin = 32;
const mapScale = (height - 2 * 24) / mapHeight;
const mapLeft = width - 24 - mapWidth * mapScale;
const column = 350;

/** Draws the picture of an indicator or rate lying down, 1200 x 675: words, legend and both ends at the left, the map at the right, or the figures of the nation over time. An unknown code is thrown. */
export async function drawLandscape(code: string, lang: Lang): Promise<string> {
  const view = await loadIndicator(code, lang);
  const { measure, facts } = view;
  const isNational = facts?.nationalOnly ?? false;
  const room = (isNational ? width : mapLeft) - 2 * margin;
  const origins = listOrigins(await listFigures(view), lang);
  // Once to see how high it is, then at its place.
  const foot = (top: number) => drawFoot(origins, measure.href, lang, top, room + 2 * margin);
  const footTop = height - (await foot(0)).bottom;
  const head = drawHead(view, lang, room);
  const body = isNational ? drawNation(view, lang, head.bottom, width).part : drawColumns(view, lang, head.bottom, footTop - 8);
  const map = isNational ? [] : element("g", { transform: `translate(${mapLeft} 24) scale(${mapScale})` }, drawMap(measure, lang));
  return writeDrawing(width, height, measure.name, measure.definition, head.part, body, map, (await foot(footTop)).part);
}

function drawHead(view: IndicatorView, lang: Lang, room: number): { part: Part; bottom: number } {
  const { measure, facts } = view;
  const { picture } = words(lang).share;
  // Where no list of provinces follows there is room for all of it.
  const lines = findExtremes(view, 1) ? 2 : 5;
  const { withFigure, provinceCount } = measure.coverage;
  const title = drawParagraph(measure.name, margin, 24, room, { size: 32, weight: 600 }, 2);
  const definition = drawParagraph(measure.definition, margin, title.bottom + 4, room, { size: 14, fill: colours.soft }, lines);
  const found = facts?.nationalOnly ? "" : picture.found(String(withFigure), String(provinceCount));
  const facing = drawParagraph(
    [picture.unit(writeUnit(measure, lang)), found].filter(Boolean).join(" "),
    margin,
    definition.bottom + 4,
    room,
    { size: 14, weight: 600 },
    2,
  );
  return { part: [title.part, definition.part, facing.part], bottom: facing.bottom + 14 };
}

/** The nation and both ends in one column, the legend in the other; without them the legend alone. */
function drawColumns(view: IndicatorView, lang: Lang, top: number, lowest: number): Part {
  const nation = drawNationFigure(view, lang, margin, top, column - 40);
  const extremes = drawExtremes(view, lang, margin, nation.bottom, column - 40, lowest);
  const left = extremes.bottom > top ? margin + column : margin;
  return [nation.part, extremes.part, drawLegend(view.measure, lang, left, top, mapLeft - 16 - left).part];
}
