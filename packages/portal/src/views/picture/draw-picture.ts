import { langs, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { loadRelease } from "../../parts/layout/load-release.ts";
import { pathTo } from "../../parts/layout/path-to.ts";
import { colours, drawParagraph, writeDrawing } from "../../reuse/picture/draw.ts";
import { drawFoot } from "../../reuse/picture/draw-foot.ts";
import { styleElement } from "../../reuse/picture/draw-time.ts";
import { element, type Part } from "../../reuse/picture/element.ts";
import { listOrigins } from "../../reuse/picture/list-origins.ts";
import { classColours } from "../../parts/map/palette.ts";
import { chartCodes, type ChartCode } from "./chart.ts";
import { loadChart } from "./load-chart.ts";
import storyStyle from "./story-drawing.css?raw";
import { wideWidth } from "./widths.ts";

/** What the endpoint of a picture of a chart is given. */
export type ChartPicture = { code: ChartCode; lang: Lang };

const margin = 32;

/** Lists the picture of every chart in both languages. */
export function listChartPictures(): { params: { code: string; lang: Lang }; props: ChartPicture }[] {
  return langs.flatMap((lang) => chartCodes.map((code) => ({ params: { code, lang }, props: { code, lang } })));
}

/** Draws a chart of the picture as an SVG document of its own: its finding, the drawing, its words, sources, dates, release and address. */
export async function drawChartPicture({ code, lang }: ChartPicture): Promise<string> {
  const chart = await loadChart(code, lang);
  const title = drawParagraph(chart.title, margin, 28, wideWidth, { size: 25, weight: 600 });
  const parts: Part[] = [element("defs", {}, styleElement(storyStyle, /^\.story-/, yearColours)), title.part];
  let bottom = title.bottom + 14;
  if (chart.draw) {
    const drawing = chart.draw(wideWidth);
    parts.push(element("g", { transform: `translate(${margin} ${Math.round(bottom)})` }, ...drawing.parts));
    bottom += drawing.height + 14;
  }
  for (const sentence of chart.sentences) {
    const paragraph = drawParagraph(sentence, margin, bottom, wideWidth, { size: 14, fill: colours.soft });
    parts.push(paragraph.part);
    bottom = paragraph.bottom + 4;
  }
  const figures = chart.rows.flatMap(({ figure }) => figure ?? []);
  const { version } = await loadRelease();
  const origins =
    figures.length > 0 ? listOrigins(figures, lang, { named: chart.named }) : { sources: words(lang).picture.chart.ownCount(version), span: null };
  const foot = await drawFoot(origins, `${pathTo(lang, { name: "picture" })}#${code}`, lang, bottom + 16, wideWidth + 2 * margin);
  return writeDrawing(wideWidth + 2 * margin, foot.bottom, chart.title, chart.spoken, parts, foot.part);
}

// A renderer of pictures mixes no colours: the years have those of the classes of maps.
const yearColours = Object.fromEntries(classColours.toReversed().map((colour, at) => [`--year-${at}`, colour]));
