import { scaleLinear } from "d3-scale";
import type { Outliers } from "@toso/api/domain";
import { element, type Part } from "../../reuse/picture/element.ts";
import { drawLabel, drawLine, drawPoint, measureLabel, round, type Drawing } from "./draw.ts";

type Place = { name: string; value: number; figure: { text: string }; drawing: { signs: string } };

const radius = 4.5;

/** Draws each province as a dot on a line of values, piled where they are close; who lies apart is named on a line of its own above, so that no two names meet. */
export function drawOutliers<P extends Place>(
  known: P[],
  { low, high, median }: Outliers<P> & { median: number | null },
  words: { write: (value: number) => string; median: (value: string) => string },
  most: number,
  width: number,
): Drawing {
  const [left, right] = [radius + 4, width - radius - 4];
  const x = scaleLinear([0, Math.max(...known.map(({ value }) => value))], [left, right]).nice(5);
  const named = [...low.slice(0, most), ...high.slice(0, most).toReversed()];
  const piles = pile(
    known.toSorted((one, other) => one.value - other.value),
    (place) => x(place.value),
  );
  const rowsAbove = named.length * 18 + 8;
  const base = rowsAbove + Math.max(...piles.values(), 0) * (2 * radius + 1) + 22;
  const parts: Part[] = [];
  const ticks = x.ticks(width > 500 ? 8 : 5);
  for (const tick of ticks) {
    parts.push(drawLine([x(tick), base + 2], [x(tick), base + 7], "story-base"));
    parts.push(
      drawLabel(words.write(tick).replace(/[.,]0+$/, ""), x(tick), base + 22, {
        anchor: x(tick) > right - 12 ? "end" : x(tick) < left + 12 ? "start" : "middle",
        kind: "soft",
      }),
    );
  }
  parts.push(drawLine([left, base + 2], [right, base + 2], "story-base"));
  let height = base + 28;
  if (median !== null) {
    parts.push(drawLine([x(median), rowsAbove], [x(median), base + 2], "story-median"));
    const label = words.median(words.write(median));
    const half = measureLabel(label) / 2;
    parts.push(drawLabel(label, Math.min(Math.max(x(median), half), width - half), base + 40, { anchor: "middle", kind: "soft" }));
    height = base + 46;
  }
  const isNamed = new Set<P>(named);
  for (const [place, level] of piles) {
    const y = base - 6 - level * (2 * radius + 1);
    const kind = ["story-dot", isNamed.has(place) ? "is-named" : "", place.drawing.signs === "" ? "" : "hollow"].filter(Boolean).join(" ");
    parts.push(drawPoint(x(place.value), y, radius, kind, `${place.name}: ${place.figure.text}`));
  }
  named.forEach((place, at) => {
    const y = 12 + at * 18;
    const label = `${place.name} ${place.figure.text}`;
    const at0 = x(place.value);
    const isRight = at0 + measureLabel(label, true) + 6 > width;
    parts.push(
      element("path", { d: `M${round(at0)} ${y - 4}V${round(base - 6 - radius - (piles.get(place) ?? 0) * (2 * radius + 1))}`, class: "story-leader" }),
    );
    parts.push(drawLabel(label, isRight ? at0 - 6 : at0 + 6, y, { anchor: isRight ? "end" : "start", kind: "strong halo" }));
  });
  return { parts, height };
}

/** Gives each place the lowest level at which its dot touches none before it. */
function pile<P>(sorted: P[], xOf: (place: P) => number): Map<P, number> {
  const levels: number[] = [];
  const piles = new Map<P, number>();
  for (const place of sorted) {
    const x = xOf(place);
    let level = levels.findIndex((end) => x - end >= 2 * radius + 0.5);
    if (level < 0) level = levels.length;
    levels[level] = x;
    piles.set(place, level);
  }
  return piles;
}
