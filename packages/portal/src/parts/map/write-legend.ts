import { formatNumber, formatValue } from "../format/number.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { Measure } from "./measure.ts";
import { classColours } from "./palette.ts";
import { onlyClass, radiusOf } from "./present-province.ts";

/** One step of a shaded legend. */
export type LegendClass = { fill: string; label: string };

/** One circle of a legend of counts; the radius is in map units. */
export type LegendCircle = { radius: number; label: string };

/** Writes the classes of a shaded map, lightest first; an empty list for maps that do not shade. */
export function writeLegendClasses(measure: Measure, lang: Lang): LegendClass[] {
  if (measure.scale.kind !== "classes") return [];
  const text = words(lang).map;
  if (measure.scale.classBreaks.length === 0) {
    const only = measure.provinces.find(({ figure }) => figure.value !== null);
    return only ? [{ fill: classColours[onlyClass], label: only.figure.text }] : [];
  }
  const bounds = measure.scale.classBreaks.map((bound) => formatValue(bound, measure.unit, measure.decimals, lang));
  return classColours.slice(0, bounds.length + 1).map((fill, step) => {
    const lower = bounds[step - 1];
    const upper = bounds[step];
    return { fill, label: lower === undefined ? text.upTo(upper!) : upper === undefined ? text.above(lower) : text.between(lower, upper) };
  });
}

/** Chooses up to three round counts for the circles of the legend, largest first; an empty list for other maps. */
export function writeLegendCircles(measure: Measure, lang: Lang): LegendCircle[] {
  if (measure.scale.kind !== "circles" || measure.scale.largest <= 0) return [];
  const round = roundNumbersUpTo(measure.scale.largest);
  return [round[0], round[2], round[4]].flatMap((value) => (value ? [{ radius: radiusOf(value, measure.scale), label: formatNumber(value, 0, lang) }] : []));
}

/** Tells which signs the map shows, so that the legend explains these and no others; with `all` the others too. */
export function listSigns(measure: Measure, all = false): { sign: string; key: "definition" | "disagreement" | "unreliable"; isShown: boolean }[] {
  const shown = new Set(measure.provinces.map(({ drawing }) => drawing.signs).join(""));
  const signs = [
    { sign: "◆", key: "definition" },
    { sign: "≠", key: "disagreement" },
    { sign: "?", key: "unreliable" },
  ] as const;
  return signs.map((one) => ({ ...one, isShown: shown.has(one.sign) })).filter(({ isShown }) => isShown || all);
}

// 1, 2, 5, 10, 20, 50 ... down from the largest that fits.
function roundNumbersUpTo(largest: number): number[] {
  const numbers: number[] = [];
  for (let power = 1; power <= largest; power *= 10) numbers.push(power, 2 * power, 5 * power);
  return numbers.filter((number) => number <= largest).reverse();
}
