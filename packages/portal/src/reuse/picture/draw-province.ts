import { presentTime } from "../../parts/chart/present-time.ts";
import { presentFigure, presentRate, type PresentedFigure } from "../../parts/figure/present-figure.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { nameProvince } from "../../i18n/name-province.ts";
import { words } from "../../i18n/words.ts";
import { pageOfProvince, type AddressedProvince } from "../../parts/layout/page-of-province.ts";
import { pathTo } from "../../parts/layout/path-to.ts";
import { mapHeight, mapWidth } from "../../parts/map/geometry.ts";
import { groupFigures } from "../../views/province/group-figures.ts";
import { loadProvince, type ProvinceView } from "../../views/province/load-province.ts";
import { listProvincesOf } from "../../views/province/list-province-pages.ts";
import { writeEyebrow } from "../../views/province/write-eyebrow.ts";
import { colours, drawParagraph, drawText, writeDrawing } from "./draw.ts";
import { drawFoot } from "./draw-foot.ts";
import { drawLocator } from "./draw-map.ts";
import { chartStyleElement, chartWidth, drawTime } from "./draw-time.ts";
import { listOrigins } from "./list-origins.ts";
import { element, type Part } from "./element.ts";

const width = 800;
const margin = 32;
const columnWidth = (width - 2 * margin - 16) / 2;
/** Most charts in one picture: what fits beside the numbers on half a page of a newspaper. */
const mostCharts = 4;

const drawn = new Map<string, Promise<string>>();

/** Draws the picture of a province once for all its forms, see `draw`. */
export function drawProvince(province: AddressedProvince, lang: Lang): Promise<string> {
  const key = `${lang} ${province.boundary} ${province.slug}`;
  const drawing = drawn.get(key) ?? draw(province, lang);
  drawn.set(key, drawing);
  return drawing;
}

/**
 * Draws the picture of a province as an SVG document: teams, members and their rates in large numbers, the indicators with figures of
 * several dates over time, with sources, dates, release, licence and address in it. An unknown slug is thrown.
 */
async function draw(addressed: AddressedProvince, lang: Lang): Promise<string> {
  const view = await loadProvince(addressed);
  const { province, peers } = view;
  const text = words(lang);
  const name = nameProvince(lang, province);
  const charts = groupFigures(province)
    .filter(({ indicator }) => indicator.code !== "population")
    .map(({ indicator, figures }) => ({ figures, drawing: presentTime(figures, peers.seriesBreaks.get(indicator.code) ?? null, lang) }))
    .flatMap(({ figures, drawing }) => (drawing ? [{ figures, drawing }] : []))
    .slice(0, mostCharts);
  const head = await drawHead(view, lang);
  const numbers = drawNumbers(view, lang, head.bottom);
  const drawn = drawCharts(
    charts.map(({ drawing }) => drawing),
    lang,
    numbers.bottom,
  );
  const figures = [
    province.teams,
    province.members,
    ...ratesOf(view).flatMap((rate) => (rate.value === null ? [] : [rate.denominator])),
    ...charts.flatMap((chart) => chart.figures),
  ];
  const foot = await drawFoot(listOrigins([...new Set(figures)], lang), pathTo(lang, pageOfProvince(addressed)), lang, drawn.bottom + 14, width);
  return writeDrawing(
    width,
    foot.bottom,
    name,
    text.province.description(name),
    element("defs", {}, chartStyleElement()),
    head.part,
    numbers.part,
    drawn.part,
    foot.part,
  );
}

async function drawHead({ province }: ProvinceView, lang: Lang): Promise<{ part: Part; bottom: number }> {
  const provinces = await listProvincesOf(province.boundary);
  const scale = 0.27;
  const left = width - margin - mapWidth * scale;
  const name = drawParagraph(nameProvince(lang, province), margin, 62, left - margin - 20, { size: 46, weight: 600 });
  const subject = drawParagraph(words(lang).share.card.eyebrow, margin, name.bottom + 6, left - margin - 20, { size: 18, fill: colours.soft });
  return {
    part: [
      drawText(writeEyebrow(province, lang), margin, 34, { size: 16, fill: colours.soft }),
      name.part,
      subject.part,
      element("g", { transform: `translate(${left} 24) scale(${scale})` }, await drawLocator(lang, province, provinces)),
    ],
    bottom: Math.max(subject.bottom + 10, 24 + mapHeight * scale + 12),
  };
}

function drawNumbers(view: ProvinceView, lang: Lang, top: number): { part: Part; bottom: number } {
  const { teams, members } = view.province;
  const blocks = [
    ...[teams, members].map((figure) => ({ label: nameOf(lang, figure.indicator), figure: presentFigure(figure, lang) })),
    ...ratesOf(view).map((rate) => ({ label: nameOf(lang, rate.definition), figure: presentRate(rate, lang) })),
  ];
  const parts: Part[] = [];
  let bottom = top;
  for (let row = 0; row < blocks.length; row += 2) {
    const drawn = blocks.slice(row, row + 2).map((block, column) => drawNumber(block.label, block.figure, lang, margin + column * (columnWidth + 16), bottom));
    parts.push(...drawn.map(({ part }) => part));
    bottom = Math.max(...drawn.map((one) => one.bottom)) + 14;
  }
  return { part: parts, bottom };
}

function drawNumber(label: string, figure: PresentedFigure, lang: Lang, left: number, top: number): { part: Part; bottom: number } {
  const room = columnWidth - 14;
  const rule = (bottom: number) => element("path", { d: `M${left} ${top}V${Math.round(bottom)}`, stroke: colours.line, "stroke-width": 2 });
  const name = drawParagraph(label, left + 12, top, room, { size: 14, fill: colours.soft });
  if (figure.value === null) {
    const missing = drawParagraph(
      `${figure.missing![0]!.toUpperCase()}${figure.missing!.slice(1)}. ${words(lang).share.picture.missingIsNotZero}`,
      left + 12,
      name.bottom + 6,
      room,
      {
        size: 16,
        fill: colours.signal,
      },
    );
    return { part: [rule(missing.bottom), name.part, missing.part], bottom: missing.bottom };
  }
  const value = drawText(figure.text, left + 12, name.bottom + 2, { size: 36, weight: 600, fill: colours.accentStrong });
  const marks = figure.marks.map((mark) => mark.explanation).join(" ");
  const origin = drawParagraph([figure.periodInSentence, figure.source?.publisher].filter(Boolean).join(", "), left + 12, name.bottom + 48, room, {
    size: 13.5,
  });
  const doubts = drawParagraph(marks, left + 12, origin.bottom, room, { size: 12.5, fill: colours.signal });
  return { part: [rule(doubts.bottom), name.part, value, origin.part, doubts.part], bottom: doubts.bottom };
}

function drawCharts(charts: NonNullable<ReturnType<typeof presentTime>>[], lang: Lang, top: number): { part: Part; bottom: number } {
  if (charts.length === 0) return { part: [], bottom: top };
  const heading = drawText(words(lang).province.time.heading, margin, top + 8, { size: 20, weight: 600 });
  const parts: Part[] = [heading];
  let bottom = top + 44;
  for (let row = 0; row < charts.length; row += 2) {
    const drawn = charts.slice(row, row + 2).map((chart, column) => drawTime(chart, margin + column * (width - 2 * margin - chartWidth), bottom));
    parts.push(...drawn.map(({ part }) => part));
    bottom = Math.max(...drawn.map((one) => one.bottom)) + 14;
  }
  return { part: parts, bottom };
}

function ratesOf({ province }: ProvinceView) {
  return [province.teamsPer10kInhabitants, province.membersPer100Inhabitants];
}
