import { ask } from "../../graphql/client.ts";
import { formatPeriod } from "../../parts/format/period.ts";
import { loadIndicator, type IndicatorView } from "../../views/indicator/load-indicator.ts";
import { listDoubts } from "../../parts/figure/list-doubts.ts";
import { writeUnit } from "../../parts/figure/write-unit.ts";
import { writeFigureText } from "../../parts/figure/write-value.ts";
import { publisherOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { mapHeight, mapWidth } from "../../parts/map/geometry.ts";
import { indicatorMeasureQuery } from "../../parts/map/measure.query.ts";
import { colours, drawParagraph, drawText, writeDrawing } from "./draw.ts";
import { drawFoot } from "./draw-foot.ts";
import { drawLegend } from "./draw-legend.ts";
import { drawMap } from "./draw-map.ts";
import { drawNation } from "./draw-nation.ts";
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
  const figures = isNational ? view.national : figuresOfMeasure(measure, await provinceFigures(view));
  const foot = await drawFoot(listOrigins(figures, lang), measure.href, lang, body.bottom + 18, width);
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
  const { measure, national } = view;
  const left = margin + mapWidth + 24;
  const legend = drawLegend(measure, lang, left, top + 6, width - margin - left);
  const nation = national[0];
  const parts: Part[] = [element("g", { transform: `translate(${margin - 8} ${top})` }, drawMap(measure, lang)), legend.part];
  let bottom = legend.bottom;
  if (nation) {
    parts.push(drawText(words(lang).share.picture.nation, left, bottom + 14, { size: 17, weight: 600 }));
    parts.push(drawText(writeFigureText(nation, lang), left, bottom + 38, { size: 26, weight: 600, fill: colours.accentStrong }));
    const origin = drawParagraph(
      [formatPeriod(nation.period!, lang), ...listDoubts(nation, lang), nation.source && publisherOf(lang, nation.source)].filter(Boolean).join(", "),
      left,
      bottom + 74,
      width - margin - left,
      {
        size: 13,
        fill: colours.soft,
      },
    );
    parts.push(origin.part);
    bottom = origin.bottom;
  }
  return { part: parts, bottom: Math.max(top + mapHeight, bottom) };
}

async function provinceFigures({ measure }: IndicatorView) {
  if (measure.isRate) return [];
  const { indicator } = await ask(indicatorMeasureQuery, { code: measure.code, boundary: "VN63" });
  return indicator!.provinceFigures.map(({ figure }) => figure);
}
