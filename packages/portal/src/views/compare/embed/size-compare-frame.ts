import { edge, narrow, sizeOfTitle } from "../../../reuse/embed/frame-lengths.ts";
import { measuredWidths, sizeFrame, type FrameSize } from "../../../reuse/embed/write-embed-code.ts";
import type { ComparedMeasure } from "../compared-file.ts";
import type { Cell, Column, Overview } from "../overview/list-rows.ts";

/** What stands in the frame of a comparison: its title, the sentence that it begins with, the table, and the sentences below it. */
export type FramedOverview = { title: string; summary: string | null; overview: Overview; key: string[] };

/** Width in pixels that a comparison is framed at. */
const width = 640;

// Lengths in pixels as overview.css, overview-cards.css, table.css and embed.css have them: change them together.
const line = 21.75;
const smallLine = 18.2;
const bar = 8;
const smallLetter = 6.6;
const letter = 7.2;
const markLetter = 6;
const markLine = 21.75;
// Of 116 pixels of a card; the sign and the ± of a median are wider than letters.
const noteRoom = 104;

/** Gives the size in pixels of the frame of a comparison: about as high as what it shows, by its rows, the cells of each and how their words wrap; on narrow screens each row is a card. */
export function sizeCompareFrame(framed: FramedOverview): FrameSize {
  return sizeFrame(
    measuredWidths.map((one) => heightAt(one, framed)),
    width,
  );
}

function heightAt(frame: number, { title, summary, overview: { columns, topics }, key }: FramedOverview): number {
  const room = frame - 2 * edge;
  const isNarrow = frame < narrow;
  const rows = topics.flatMap((topic) => topic.rows);
  const table = rows.reduce((sum, { measure, cells }) => {
    return sum + (isNarrow ? heightOfCard(measure, cells, columns, room) : heightOfRow(measure, cells, columns, room));
  }, 0);
  const headings = topics.reduce((sum, { name }) => sum + 24 + line * linesOf(name, room, letter), 0);
  const titleSize = sizeOfTitle(frame);
  const around =
    120 +
    1.25 * titleSize * linesOf(title, room, 0.54 * titleSize) +
    (summary ? 8 + 21 * linesOf(summary, room, smallLetter) : 0) +
    key.reduce((sum, text) => sum + 4 + 21 * linesOf(text, room, smallLetter), 0) +
    (frame < 560 ? 2 * 21 + 87 : 21 + 62);
  // A little more than reckoned: a white edge is better than a bar to scroll by.
  return Math.ceil(1.01 * (around + headings + table + (isNarrow ? 12 * (rows.length + topics.length) : 78)));
}

/** A row of the table: as high as the name or the highest cell; a column is never narrower than 116 pixels, for the table scrolls sideways. */
function heightOfRow({ name, shared }: ComparedMeasure, cells: Cell[], columns: Column[], room: number): number {
  const others = Math.max(116, (room - 208) / cells.length);
  const own = room - cells.length * 116 < 208 ? 148 : 196;
  const inside = cells.map(({ text, note, share, isMissing, marks }, at) => {
    const left = others - (columns[at]!.kind === "together" ? 26 : 12);
    return isMissing
      ? smallLine * linesOf(text, left, smallLetter)
      : line + smallLine * linesOf(note, left, smallLetter) + heightOfMarks(marks, left) + (share === null ? 0 : bar);
  });
  return 17 + Math.max(2 * line, line * linesOf(name, own, letter) + smallLine * linesOf(shared ?? "", own, smallLetter), ...inside);
}

/** A card of a narrow screen: its name, and below each other a line for each column, with a note or a bar. */
function heightOfCard({ name, shared }: ComparedMeasure, cells: Cell[], columns: Column[], room: number): number {
  const inside = room - 26;
  const head = 18 + line * linesOf(name, inside, letter + 0.3) + smallLine * linesOf(shared ?? "", inside, smallLetter);
  return cells.reduce((sum, { text, note, share, isMissing, marks }, at) => {
    const { kind, name: label } = columns[at]!;
    if (isMissing && kind === "middle") return sum;
    const beside = isMissing ? 32 + Math.min(inside - 80, letter * text.length) : 148;
    const first = Math.max(smallLine * linesOf(label, inside - beside, letter), isMissing ? smallLine : 19.5);
    const barOf = share === null ? 0 : bar;
    const second =
      kind === "together" ? barOf + smallLine * linesOf(note, inside - 24, smallLetter) : note ? smallLine * linesOf(note, noteRoom, smallLetter) : barOf;
    return sum + 8 + first + second + heightOfMarks(marks, inside - 24);
  }, head);
}

/** Marks stand side by side, each on one line with a rounded border around it. */
function heightOfMarks(marks: Cell["marks"], room: number): number {
  let [lines, used] = [0, 0];
  for (const { label } of marks) {
    const length = label.length * markLetter + 18;
    if (lines > 0 && used + length <= room) used += length;
    else [lines, used] = [lines + 1, length];
  }
  return lines * markLine;
}

/** Counts the lines of a text where letters are so wide on average; none of an empty one. */
function linesOf(text: string, room: number, wide: number): number {
  if (text === "") return 0;
  let [lines, used] = [1, 0];
  for (const word of text.split(" ")) {
    const length = word.length * wide;
    if (used > 0 && used + wide / 2 + length > room) [lines, used] = [lines + 1, length];
    else used += (used > 0 ? wide / 2 : 0) + length;
  }
  return lines;
}
