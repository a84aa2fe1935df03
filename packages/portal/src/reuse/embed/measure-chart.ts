import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { chartCodes } from "../../views/picture/chart.ts";
import { writeSvg } from "../../views/picture/draw.ts";
import { loadChart } from "../../views/picture/load-chart.ts";
import { framedWidth, narrowWidth } from "../../views/picture/widths.ts";
import { writeOrigin } from "../../views/picture/write-origin.ts";
import { loadRelease } from "../../parts/layout/load-release.ts";
import { widthOf } from "../picture/measure-text.ts";
import { heightOfRow, heightOfText, type ContentHeights } from "./lay-out-text.ts";
import { heightOfMissing } from "./measure-figure.ts";

/** From this width of a frame on the wide drawing is shown, and how wide each becomes at most, see views/picture/picture.css. */
const wideFrom = 576;
const widest = { wide: 672, narrow: 432 };
/** Width of a sign of the key with the space behind it, and the height of an entry. */
const signWidth = 20;
const entryHeight = 21;
const foldHeight = 48;

/** Gives the heights of what the frame of a chart of the picture shows below its finding. An unknown code is thrown. */
export async function measureChart(code: string, lang: Lang): Promise<ContentHeights> {
  const known = chartCodes.find((one) => one === code);
  if (!known) throw new Error(`The picture has no chart "${code}".`);
  const [chart, { version }] = await Promise.all([loadChart(known, lang), loadRelease()]);
  const { draw, spoken, key, sentences, table } = chart;
  const drawnAt = (width: number) => {
    const [, drawn, height] = (draw && /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(writeSvg(draw(width), width, spoken, false))) ?? [];
    return Number(height) / Number(drawn);
  };
  const [wide, narrow] = [drawnAt(framedWidth), drawnAt(narrowWidth)];
  const heightOfDrawing = (room: number, frame: number) => (frame >= wideFrom ? Math.min(room, widest.wide) * wide : Math.min(room, widest.narrow) * narrow);
  return (room, frame) => [
    draw ? heightOfDrawing(room, frame) : heightOfMissing(words(lang).picture.chart.noDrawing, room),
    heightOfRow(
      key.map(({ label }) => {
        const whole = Math.min(room, signWidth + widthOf(label, 14, 400));
        return { width: whole, height: Math.max(entryHeight, heightOfText(label, room - signWidth)) };
      }),
      room,
      { x: 16, y: 4 },
    ),
    ...[...sentences, writeOrigin(chart, version, lang)].map((sentence) => heightOfText(sentence, room) - 8),
    table.rows.length > 0 ? foldHeight : 0,
  ];
}
