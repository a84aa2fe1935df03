import { words } from "../../i18n/words.ts";
import type { Lang } from "../../i18n/lang.ts";
import { mapHeight, mapWidth } from "../../parts/map/geometry.ts";
import { colours, drawBrand, drawParagraph, drawText, writeDrawing } from "../picture/draw.ts";
import { fitText, wrapText } from "../picture/measure-text.ts";
import type { Statement } from "./state-view.ts";
import { element, type Part } from "../picture/element.ts";

/** The size that those who show cards beside links ask for, in points. */
export const cardWidth = 1200;
export const cardHeight = 630;

const margin = 56;
const mapScale = (cardHeight - 2 * 28) / mapHeight;
const mapLeft = cardWidth - 28 - mapWidth * mapScale;
const room = mapLeft - margin - 24;

/** Draws the card of a page as an SVG document: name, the number with its date and publisher, and a map; set so large that it is read at a quarter of its size. */
export function drawCard(statement: Statement, map: Part, lang: Lang): string {
  const { layout, share } = words(lang);
  const brand = drawBrand(layout.siteName, margin, 44, 40);
  // One large line where the name is short, else two lower ones: the number below stays the largest.
  const oneLine = fitText(statement.name, [68, 60, 54, 0], 600, room, 1);
  const nameSize = oneLine || fitText(statement.name, [50, 44, 38, 32], 600, room, 2);
  const name = drawParagraph(statement.name, margin, 124, room, { size: nameSize, weight: 600 }, 3);
  const parts: Part[] = [
    element("rect", { width: 14, height: cardHeight, fill: colours.accent }),
    brand.part,
    name.part,
    element("g", { transform: `translate(${mapLeft} 28) scale(${mapScale})` }, map),
  ];
  if (statement.rows) parts.push(drawRows(statement.rows, statement.origin, name.bottom));
  else if (statement.value === null) {
    parts.push(drawParagraph(statement.label, margin, name.bottom + 26, room, { size: 44, weight: 600, fill: colours.signal }, 3).part);
  } else {
    const size = fitText(statement.value, oneLine ? [128, 108, 88, 72] : [108, 88, 72], 600, room, 1);
    parts.push(drawText(statement.value, margin - 4, name.bottom + 2, { size, weight: 600, fill: colours.accentStrong }));
    const label = drawParagraph(statement.label, margin, name.bottom + size * 1.22 + 10, room, { size: 36 }, 2);
    parts.push(label.part);
    const originSize = wrapText(statement.origin, 34, 400, room).length > 2 ? 30 : 34;
    parts.push(drawParagraph(statement.origin, margin, label.bottom + 6, room, { size: originSize, fill: colours.soft }, 2).part);
  }
  parts.push(drawText(share.card.foot, margin + brand.width + 28, 56, { size: 26, fill: colours.accent }));
  return writeDrawing(cardWidth, cardHeight, statement.name, statement.alt, parts);
}

/** Draws several numbers, each below what it is, as large as they all fit above the lower edge, and where they are from. */
function drawRows(rows: { label: string; value: string }[], origin: string, top: number): Part {
  const [from, to] = [top + 22, cardHeight - 40 - 40];
  const step = Math.min(112, (to - from) / rows.length);
  const labelSize = Math.min(30, step * 0.3);
  const size = Math.min(...rows.map(({ value }) => fitText(value, [56, 50, 44, 40, 36, 32, 28], 600, room, 1)), step * 0.52);
  return [
    rows.map(({ label, value }, place) => [
      drawText(label, margin, from + place * step, { size: labelSize, fill: colours.soft }),
      drawText(value, margin, from + place * step + labelSize * 1.15, { size, weight: 600, fill: colours.accentStrong }),
    ]),
    drawParagraph(origin, margin, cardHeight - 40 - 28, room, { size: 28, fill: colours.soft }, 1).part,
  ];
}
