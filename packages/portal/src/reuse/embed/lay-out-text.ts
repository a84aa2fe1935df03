import type { Weight } from "../picture/font.ts";
import { widthOf } from "../picture/measure-text.ts";

/** Words of one setting in a paragraph; a pill is kept together and has a border around it. */
export type Run = { text: string; size?: number; weight?: Weight; pill?: boolean };

/** Space between columns and between rows. */
export type Gap = { x: number; y: number };

/** Gives the heights of what a frame shows below its title, in their order, in pixels: `room` is its width without the edges of the frame, `valueSize` the size of a large number. */
export type ContentHeights = (room: number, frame: number, valueSize: number) => number[];

/** Units that a pill adds to the width of its words. */
const pillFrame = 16;
/** Browsers break a line a little earlier or later than this rule: it counts a narrower one, so that a frame is rather too high than too low. */
const pessimism = 0.985;
const widths = new Map<string, number>();

/** Counts the lines that runs of words take one after the other, as a browser sets them in the font of the page; no words take none. */
export function countLines(runs: Run[], width: number): number {
  const room = width * pessimism;
  let lines = 0;
  let used = 0;
  for (const { text, size = 14, weight = 400, pill = false } of runs) {
    const space = lengthOf(" ", weight) * size;
    for (const word of pill ? [text] : text.split(/\s+/).filter(Boolean)) {
      const length = lengthOf(word, weight) * size + (pill ? pillFrame : 0);
      if (lines > 0 && used + space + length <= room) used += space + length;
      else {
        // A word wider than a line is broken.
        const broken = Math.max(1, Math.ceil(length / room));
        lines += broken;
        used = length - (broken - 1) * room;
      }
    }
  }
  return lines;
}

/** Gives the height of a paragraph of one setting, in pixels. */
export function heightOfText(
  text: string,
  width: number,
  { size = 14, weight = 400, lead = 1.5 }: { size?: number; weight?: Weight; lead?: number } = {},
): number {
  return countLines([{ text, size, weight }], width) * size * lead;
}

/** Gives the height of things one below the other; what has no height takes no gap either. */
export function stack(heights: number[], gap: number): number {
  const shown = heights.filter((height) => height > 0);
  return shown.reduce((sum, height) => sum + height, 0) + Math.max(0, shown.length - 1) * gap;
}

/** Gives the height of a grid whose columns are at least `least` wide, as `auto-fit` makes them; `heightOf` tells that of an item in a column of a width. */
export function heightOfGrid<Item>(items: Item[], width: number, least: number, gap: Gap, heightOf: (item: Item, width: number) => number): number {
  const columns = Math.max(1, Math.min(items.length, Math.floor((width + gap.x) / (Math.min(width, least) + gap.x))));
  const column = (width - (columns - 1) * gap.x) / columns;
  const heights = items.map((item) => heightOf(item, column));
  const rows = Array.from({ length: Math.ceil(items.length / columns) }, (_, row) => Math.max(...heights.slice(row * columns, (row + 1) * columns)));
  return stack(rows, gap.y);
}

/** Gives the height of items that stand beside each other as long as there is room. */
export function heightOfRow(items: { width: number; height: number }[], width: number, gap: Gap): number {
  const rows: { used: number; height: number }[] = [];
  for (const item of items) {
    const row = rows.at(-1);
    if (row && row.used + gap.x + item.width <= width * pessimism) {
      row.used += gap.x + item.width;
      row.height = Math.max(row.height, item.height);
    } else rows.push({ used: item.width, height: item.height });
  }
  return stack(
    rows.map(({ height }) => height),
    gap.y,
  );
}

function lengthOf(text: string, weight: Weight): number {
  const key = `${weight} ${text}`;
  const known = widths.get(key) ?? widthOf(text, 1, weight);
  widths.set(key, known);
  return known;
}
