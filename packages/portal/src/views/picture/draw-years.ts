import { scaleLinear, scalePoint } from "d3-scale";
import type { FigureParts } from "../../parts/figure/figure.query.ts";
import type { Mark } from "../../parts/figure/list-marks.ts";
import { element, type Part } from "../../reuse/picture/element.ts";
import { drawLabel, drawLine, drawPoint, measureLabel, round, spreadLabels, type Drawing } from "./draw.ts";

/** A province with its value in each year, null where it has none; `ownMarks` are those that not all values of the year bear. */
export type YearsOfProvince = {
  name: string;
  slug: string;
  href: string;
  values: ({ value: number; text: string; figure: FigureParts; ownMarks: Mark[] } | null)[];
};

export type YearsDrawing = {
  years: string[];
  /** For each year the marks that every value of it bears, in words; empty for none. */
  notes: string[];
  /** For each pair of years that follow each other, whether a break of method lies between them. */
  isBroken: boolean[];
  medians: (number | null)[];
  /** Provinces that rose most and fell most between two years: named at their lines. */
  rising: Set<string>;
  falling: Set<string>;
  /** Word at a break of method. */
  broken: string;
};

const [top, bottom, height] = [30, 270, 300];
/** Half of the bar of a median, and where a name stands beside a year so that no bar meets it. */
const [halfBar, nameGap] = [11, 16];

/** Draws all provinces from year to year: a thin line each, the named ones strong, and those that fell broken and of another colour; across a break of method no line goes, and a year behind it has dots alone. Values with a mark of their own are hollow dots, a mark of all values stands below the year. */
export function drawYears(
  provinces: YearsOfProvince[],
  { years, notes, isBroken, medians, rising, falling, broken }: YearsDrawing,
  write: (value: number) => string,
  width: number,
): Drawing {
  const named = rising.union(falling);
  const all = provinces.flatMap(({ values }) => values.flatMap((one) => one?.value ?? []));
  const y = scaleLinear([Math.min(...all), Math.max(...all)], [bottom, top]).nice(4);
  const ticks = y.ticks(4);
  const left = Math.max(...ticks.map((tick) => measureLabel(write(tick)))) + 10;
  const strong = provinces.filter(({ name }) => named.has(name));
  // Names stand behind the last year where lines reach it, else the years keep to the edge.
  const reachesEnd = !isBroken.at(-1);
  const room = reachesEnd ? Math.max(0, ...strong.map(({ name }) => measureLabel(name, true))) + nameGap + 7 : 20;
  const x = scalePoint(years, [left + 12, width - room]);
  const at = (year: number) => x(years[year]!)!;
  const parts: Part[] = ticks.flatMap((tick) => [
    drawLine([left, y(tick)], [width - room + 8, y(tick)], "story-grid"),
    drawLabel(write(tick), left - 6, y(tick) + 4, { anchor: "end", kind: "soft" }),
  ]);
  const hasNotes = notes.some((note) => note !== "");
  years.forEach((year, place) => {
    parts.push(drawLabel(year, at(place), bottom + 22, { anchor: "middle", kind: "soft" }));
    const half = measureLabel(notes[place]!) / 2;
    if (notes[place]) parts.push(drawLabel(notes[place], Math.min(Math.max(at(place), half), width - half), bottom + 38, { anchor: "middle", kind: "signal" }));
  });
  isBroken.forEach((isCut, place) => {
    if (!isCut) return;
    const middle = (at(place) + at(place + 1)) / 2;
    const half = measureLabel(broken) / 2;
    parts.push(drawLine([middle, top - 8], [middle, bottom], "story-break"));
    parts.push(drawLabel(broken, Math.min(Math.max(middle, half), width - half), 14, { anchor: "middle", kind: "signal" }));
  });
  for (const province of [...provinces.filter(({ name }) => !named.has(name)), ...strong]) {
    const kind = named.has(province.name) ? `is-named ${directionOf(province.name)}`.trim() : "";
    const d = province.values
      .map((one, place) => {
        if (!one) return "";
        const isJoined = place > 0 && province.values[place - 1] && !isBroken[place - 1];
        return `${isJoined ? "L" : "M"}${round(at(place))} ${round(y(one.value))}`;
      })
      .join("");
    const isLine = d.includes("L");
    if (isLine)
      parts.push(
        element(
          "path",
          { d, class: `story-thread ${kind}`.trim() },
          element("title", {}, `${province.name}: ${province.values.map((one) => one?.text ?? "–").join(" → ")}`),
        ),
      );
    province.values.forEach((one, place) => {
      const isAlone = (place === 0 || isBroken[place - 1]) && (place === years.length - 1 || isBroken[place]);
      if (!one || !(kind || isAlone || one.ownMarks.length > 0)) return;
      const shape = ["story-dot", kind, one.ownMarks.length > 0 ? "hollow" : ""].filter(Boolean).join(" ");
      const said = [one.text, ...one.ownMarks.map(({ label }) => label)].join(", ");
      parts.push(drawPoint(at(place), y(one.value), kind ? 3.5 : 2.5, shape, `${province.name}, ${years[place]}: ${said}`));
    });
  }
  medians.forEach((median, place) => {
    if (median !== null) parts.push(drawLine([at(place) - halfBar, y(median)], [at(place) + halfBar, y(median)], "story-median-bar"));
  });
  // The end of the last line that is drawn of a province is where its name stands.
  const ends = strong.map(({ name, values }) => {
    const last = values.findLastIndex((one, place) => one && place > 0 && values[place - 1] && !isBroken[place - 1]);
    return { name, place: last, y: y(values[last]?.value ?? 0) };
  });
  const spread = spreadLabels(ends.map((end) => end.y + 4));
  ends.forEach(({ name, place }, row) => {
    const isLast = place === years.length - 1;
    const [from, anchor] = isLast ? [at(place) + nameGap, "start" as const] : [at(place) - nameGap, "end" as const];
    parts.push(drawLabel(name, from, Math.min(spread[row]!, bottom), { anchor, kind: "strong halo" }));
  });
  return { parts, height: hasNotes ? height + 16 : height };

  // Who rose most in one pair of years and fell most in another has neither colour.
  function directionOf(name: string): string {
    return rising.has(name) === falling.has(name) ? "" : rising.has(name) ? "is-rising" : "is-falling";
  }
}
