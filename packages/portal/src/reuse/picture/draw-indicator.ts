import type { FigureParts } from "../../parts/figure/figure.query.ts";
import { ask } from "../../graphql/client.ts";
import { loadIndicator, type IndicatorView } from "../../views/indicator/load-indicator.ts";
import { writeUnit } from "../../parts/figure/write-unit.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { mapHeight, mapWidth } from "../../parts/map/geometry.ts";
import { indicatorMeasureQuery } from "../../parts/map/measure.query.ts";
import { colours, drawParagraph, writeDrawing } from "./draw.ts";
import { drawFoot } from "./draw-foot.ts";
import { drawLegend } from "./draw-legend.ts";
import { drawMap } from "./draw-map.ts";
import { drawExtremes } from "./draw-extremes.ts";
import { drawNation, drawNationFigure } from "./draw-nation.ts";
import { figuresOfMeasure, listOrigins } from "./list-origins.ts";
import { element, type Part } from "./element.ts";

const width = 800;
const margin = 32;

const drawn = new Map<string, Promise<string>>();

/** Draws the picture of an indicator or rate once for all its forms, see `draw`. */
export function drawIndicator(code: string, lang: Lang): Promise<string> {
  const drawing = drawn.get(`${lang} ${code}`) ?? draw(code, lang);
  drawn.set(`${lang} ${code}`, drawing);
  return drawing;
}

/**
 * Draws the picture of an indicator or rate as an SVG document: the map with its legend, or for what is known of the nation alone its figures over time;
 * with title, unit, sources, dates, release, licence and address in it. An unknown code is thrown.
 */
async function draw(code: string, lang: Lang): Promise<string> {
  const view = await loadIndicator(code, lang);
  const { measure, facts } = view;
  const head = drawHead(view, lang);
  const isNational = facts?.nationalOnly ?? false;
  const body = isNational ? drawNation(view, lang, head.bottom, width) : drawCountry(view, lang, head.bottom);
  const foot = await drawFoot(listOrigins(await listFigures(view), lang), measure.href, lang, body.bottom + 18, width);
  return writeDrawing(width, foot.bottom, measure.name, measure.definition, head.part, body.part, foot.part);
}

function drawHead({ measure, facts }: IndicatorView, lang: Lang): { part: Part; bottom: number } {
  const { share } = words(lang);
  const { withFigure, provinceCount } = measure.coverage;
  const title = drawParagraph(measure.name, margin, 28, width - 2 * margin, { size: 29, weight: 600 });
  const definition = drawParagraph(measure.definition, margin, title.bottom + 6, width - 2 * margin, { size: 15, fill: colours.soft });
  const unit = share.picture.unit(writeUnit(measure, lang));
  const found = facts?.nationalOnly ? "" : share.picture.found(String(withFigure), String(provinceCount));
  const facing = drawParagraph([unit, found].filter(Boolean).join(" "), margin, definition.bottom + 4, width - 2 * margin, { size: 15, weight: 600 });
  return { part: [title.part, definition.part, facing.part], bottom: facing.bottom + 14 };
}

function drawCountry(view: IndicatorView, lang: Lang, top: number): { part: Part; bottom: number } {
  const { measure } = view;
  const left = margin + mapWidth + 24;
  const legend = drawLegend(measure, lang, left, top + 6, width - margin - left);
  const figure = drawNationFigure(view, lang, left, legend.bottom + 14, width - margin - left);
  const extremes = drawExtremes(view, lang, left, figure.bottom + 8, width - margin - left, top + mapHeight);
  const parts: Part[] = [element("g", { transform: `translate(${margin - 8} ${top})` }, drawMap(measure, lang)), legend.part, figure.part, extremes.part];
  const bottom = Math.max(legend.bottom, figure.bottom, extremes.bottom);
  return { part: parts, bottom: Math.max(top + mapHeight, bottom) };
}

/** Lists the figures that a picture of an indicator or rate is drawn from: those of the provinces, or of the nation where it alone is known. */
export async function listFigures({ measure, facts, national }: IndicatorView): Promise<FigureParts[]> {
  if (facts?.nationalOnly) return national;
  if (measure.isRate) return figuresOfMeasure(measure, []);
  const { indicator } = await ask(indicatorMeasureQuery, { code: measure.code, boundary: "VN63" });
  return figuresOfMeasure(
    measure,
    indicator!.provinceFigures.map(({ figure }) => figure),
  );
}
