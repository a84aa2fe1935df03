import { loadIndicator } from "../../views/indicator/load-indicator.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { mapHeight, mapWidth } from "../../parts/map/geometry.ts";
import type { Measure } from "../../parts/map/measure.ts";
import { hatch, notApplicableColour } from "../../parts/map/palette.ts";
import { listSigns, writeLegendCircles, writeLegendClasses } from "../../parts/map/write-legend.ts";
import { writeShared } from "../../parts/map/write-shared.ts";
import { widthOf } from "../picture/measure-text.ts";
import { edge, narrow } from "./frame-lengths.ts";
import { countLines, heightOfRow, heightOfText, stack, type ContentHeights } from "./lay-out-text.ts";
import { heightOfFigure, heightOfMissing } from "./measure-figure.ts";
import { writeCoverage } from "./write-coverage.ts";

/** From this width of a frame on, the legend stands beside the map; below `narrow` its entries stand beside each other. */
const wide = 544;
const gap = 16;
/** Width of the map where it stands beside its legend. */
const mapRoom = 384;
const symbolWidth = 36;
const fieldHeight = 44;
/** Of the folded table with the line above it. */
const foldHeight = 49;

/** Gives the heights of what the frame of an indicator or rate shows below its title. An unknown code is thrown. */
export async function measureIndicator(code: string, lang: Lang): Promise<ContentHeights> {
  const { measure, facts, national } = await loadIndicator(code, lang);
  const { indicator } = words(lang);
  const newest = national[0];
  return (room, frame, valueSize) => {
    const nation = newest ? heightOfFigure(newest, indicator.national.heading, lang, room, valueSize) : 0;
    if (facts?.nationalOnly) return [heightOfText(measure.definition, room) - 8, newest ? nation : heightOfMissing(indicator.national.none, room)];
    const map = heightOfMap(measure, lang, room, frame);
    return [heightOfText(measure.definition, room) - 8, nation, heightOfText(writeCoverage(measure, lang), room), map, foldHeight];
  };
}

/** An entry of the legend: its words, the width of its symbol with the space after it, and the height that it has at least. */
type Entry = { label: string; symbol: number; least: number };

function heightOfMap(measure: Measure, lang: Lang, room: number, frame: number): number {
  const drawn = Math.min(room, mapRoom) * (mapHeight / mapWidth);
  if (frame < wide) return stack([heightOfLegend(measure, lang, room, frame), heightOfOwn(measure, lang, room), drawn], gap);
  const beside = room - mapRoom - 24;
  return Math.max(drawn, stack([heightOfOwn(measure, lang, beside), heightOfLegend(measure, lang, beside, frame)], gap));
}

/** The field to choose a province with, and the longest that can be said of one. */
function heightOfOwn(measure: Measure, lang: Lang, room: number): number {
  const { ownPage } = words(lang).embed;
  const lines = Math.max(...measure.provinces.map(({ spoken }) => countLines([{ text: spoken }, { text: ownPage }], room)));
  return 21 + 4 + fieldHeight + 4 + lines * 21;
}

function heightOfLegend(measure: Measure, lang: Lang, room: number, frame: number): number {
  const text = words(lang).map;
  const unit = Math.min(0.8, (frame - 2 * edge) / mapWidth);
  const drawings = measure.provinces.map(({ drawing }) => drawing);
  const circles = writeLegendCircles(measure, lang).map(({ radius, label }) => ({ label, symbol: 56 * unit + 8, least: (2 * radius + 2) * unit }));
  const entries = [
    ...writeLegendClasses(measure, lang).map(({ label }) => label),
    ...(measure.scale.kind === "classes" ? [] : [text.hasFigure]),
    ...(drawings.some(({ fill }) => fill === hatch) ? [text.noFigure] : []),
    ...(drawings.some(({ fill }) => fill === notApplicableColour) ? [text.notApplicable] : []),
    ...(drawings.some(({ hollow }) => hollow) ? [text.zero] : []),
    ...(drawings.some(({ dash }) => dash) ? [text.provisional] : []),
    ...listSigns(measure).map(({ key }) => text[key]),
  ].map((label) => ({ label, symbol: symbolWidth, least: 18 }));
  const shared = [writeShared(measure, lang), ...measure.sharedMarks.map(({ explanation }) => explanation)].filter(Boolean).join(" ");
  return stack(
    [
      20,
      heightOfText(shared, room),
      circles.length > 0 ? heightOfText(text.circles, room) : 0,
      heightOfEntries(circles, room, frame < narrow),
      heightOfEntries(entries, room, false),
      measure.comparable ? 0 : 24 + heightOfText(text.notComparable, room - 35),
      heightOfText(text.islandsNote, room),
    ],
    8,
  );
}

/** Circles stand beside each other in a narrow frame; anything else one below the other. */
function heightOfEntries(entries: Entry[], room: number, isRow: boolean): number {
  const items = entries.map(({ label, symbol, least }) => ({
    width: Math.min(room, symbol + widthOf(label, 14, 400)),
    height: Math.max(least, heightOfText(label, room - symbol)),
  }));
  if (isRow) return heightOfRow(items, room, { x: 16, y: 4 });
  return stack(
    items.map(({ height }) => height),
    4,
  );
}
