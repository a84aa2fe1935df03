import { wrapText } from "../../reuse/picture/measure-text.ts";
import { element, type Part } from "../../reuse/picture/element.ts";
import { drawSigns } from "../../reuse/picture/draw-sign.ts";
import { drawHatch, drawLabel, lineHeight, round, textSize, type Drawing } from "./draw.ts";

/** Tiles of one shade with their heading. */
export type TileGroup = { label: string; kind: string; of: { name: string; href: string; signs: string; isDateEstimated: boolean }[] };

const gap = 4;
const lineStep = 14;
const tileHeight = 46;
/** Height at the top of a tile that its signs take. */
const signHeight = 13;

/** Draws a tile for each province, with its name, the signs of its figure, a dotted frame where its date is estimated, and the way to its page, in groups under their headings. */
export function drawTiles(groups: TileGroup[], width: number): Drawing {
  const columns = Math.max(3, Math.floor(width / 100));
  const tileWidth = (width - (columns - 1) * gap) / columns;
  const hatch = `story-tiles-${width}`;
  const parts: Part[] = [drawHatch(hatch)];
  let top = 0;
  for (const { label, kind, of } of groups) {
    parts.push(drawLabel(label, 0, top + textSize, { kind: "strong" }));
    top += lineHeight + 5;
    for (const [at, { name, href, signs, isDateEstimated }] of of.entries()) {
      const x = Math.round((at % columns) * (tileWidth + gap) * 10) / 10;
      const y = top + Math.floor(at / columns) * (tileHeight + gap);
      const lines = wrapText(name, textSize, 400, tileWidth - 6, 2);
      // A name keeps clear of the signs above it.
      const middle = signs === "" ? tileHeight / 2 : (tileHeight + signHeight) / 2 - 1;
      const first = y + middle + 5 - ((lines.length - 1) * lineStep) / 2;
      parts.push(
        element(
          "a",
          { href },
          element("rect", {
            x,
            y,
            width: Math.round(tileWidth * 10) / 10,
            height: tileHeight,
            rx: 2,
            class: `story-tile ${kind}`,
            fill: kind === "never" ? `url(#${hatch})` : undefined,
          }),
          ...lines.map((line, row) => drawLabel(line, x + tileWidth / 2, first + row * lineStep, { anchor: "middle", kind: `on-${kind}` })),
          ...(isDateEstimated
            ? [element("rect", { x: round(x + 2.5), y: y + 2.5, width: round(tileWidth - 5), height: tileHeight - 5, class: `story-estimated on-${kind}` })]
            : []),
          ...(signs === "" ? [] : [drawSigns(signs, x + tileWidth - 9 - 5.5 * (signs.length - 1), y + 8)]),
        ),
      );
    }
    top += Math.ceil(of.length / columns) * (tileHeight + gap) + 12;
  }
  return { parts, height: top - 12 };
}
