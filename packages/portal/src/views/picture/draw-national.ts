import { scaleLinear, scaleUtc } from "d3-scale";
import { placeLabel } from "../../parts/chart/place-label.ts";
import { writeFigureText } from "../../parts/figure/write-value.ts";
import type { FigureParts } from "../../parts/figure/figure.query.ts";
import { formatNumber } from "../../parts/format/number.ts";
import { formatPeriod } from "../../parts/format/period.ts";
import type { Lang } from "../../i18n/lang.ts";
import { wrapText } from "../../reuse/picture/measure-text.ts";
import { element, type Part } from "../../reuse/picture/element.ts";
import { drawLabel, drawLine, drawPoint, lineHeight, measureLabel, round, textSize, type Drawing } from "./draw.ts";

type Point = { on: string; value: number; figure: FigureParts };

const height = 250;
/** From the middle of the height of a label to its base line. */
const baseline = 4;
const [top, bottom] = [34, 214];

/** Draws counts over time as points joined by a line, from zero, and the months without a count after the last of them as a field of their own. */
export function drawNational(
  points: Point[],
  named: Point[],
  { until, silence }: { until: string; silence: string | null },
  lang: Lang,
  width: number,
): Drawing {
  const highest = Math.max(...points.map(({ value }) => value));
  const y = scaleLinear([0, highest], [bottom, top]).nice(4);
  const ticks = y.ticks(4);
  const left = Math.max(...ticks.map((tick) => measureLabel(formatNumber(tick, 0, lang)))) + 8;
  const right = width - 6;
  const newest = points.at(-1)!;
  const x = scaleUtc([day(points[0]!.on), day(until > newest.on ? until : newest.on)], [left + 8, right]);
  const place = ({ on, value }: Point) => [x(day(on)), y(value)] as [number, number];
  const years = x.ticks(6).filter((at) => at.getUTCMonth() === 0 && at.getUTCDate() === 1);
  const parts: Part[] = ticks.flatMap((tick) => [
    drawLine([left, y(tick)], [right, y(tick)], tick === 0 ? "story-base" : "story-grid"),
    drawLabel(formatNumber(tick, 0, lang), left - 6, y(tick) + 4, { anchor: "end", kind: "soft" }),
  ]);
  parts.push(
    years.map((year) => [
      drawLine([x(year), bottom], [x(year), bottom + 5], "story-base"),
      drawLabel(String(year.getUTCFullYear()), x(year), bottom + 20, { anchor: x(year) > right - 18 ? "end" : "middle", kind: "soft" }),
    ]),
  );
  if (silence) {
    const from = x(day(newest.on));
    parts.push(element("rect", { x: round(from), y: top, width: round(right - from), height: bottom - top, class: "story-silence" }));
    const lines = wrapText(silence, textSize, 400, Math.max(right - from - 12, 60));
    const middle = (top + bottom) / 2 - ((lines.length - 1) * lineHeight) / 2;
    parts.push(lines.map((line, at) => drawLabel(line, (from + right) / 2, middle + at * lineHeight, { anchor: "middle", kind: "signal" })));
  }
  parts.push(element("path", { d: `M${points.map((point) => place(point).map(round).join(" ")).join("L")}`, class: "story-line" }));
  for (const point of points) {
    const { figure } = point;
    const kind = figure.periodBasis === "ESTIMATED" ? "story-point hollow" : "story-point";
    parts.push(drawPoint(...place(point), 4, kind, `${formatPeriod(figure.period!, lang)}: ${writeFigureText(figure, lang)}`));
  }
  // Beside the field of silence the newest count ends before its edge.
  const room = { points: points.map((point) => toPlace(place(point))), left, right: silence ? x(day(newest.on)) : right, bottom };
  for (const point of new Set([...named, newest])) {
    const [at, high] = place(point);
    const label = writeFigureText(point.figure, lang);
    const { anchor, dx, dy } = placeLabel({ x: at, y: high }, measureLabel(label, true), room);
    parts.push(drawLabel(label, at + dx, high + dy + baseline, { anchor, kind: "strong halo" }));
  }
  return { parts, height };
}

const toPlace = ([x, y]: [number, number]) => ({ x, y });

function day(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}
