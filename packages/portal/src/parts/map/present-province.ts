import { borderColour, classColours, hatch, notApplicableColour, plainBorderColour, plainColour, provisionalBorderColour } from "./palette.ts";

/** How a measure may be drawn: shaded classes, circles whose area is the value, or only labels where provinces cannot be compared. */
export type DrawingKind = "classes" | "circles" | "labels";

/** What all provinces of one map share. */
export type Scale = { kind: DrawingKind; classBreaks: readonly number[]; largest: number };

/** How one province looks; the server's SVG and Leaflet both draw exactly this. Lengths are in map units. */
export type Drawing = {
  fill: string;
  border: string;
  /** Stroke dash pattern: dotted for provisional figures, null for a plain line. */
  dash: string | null;
  /** Radius of the circle or dot at the centre; null for none. A zero is an empty ring. */
  radius: number | null;
  hollow: boolean;
  /** Short text at the centre: a value that must not be shaded. */
  label: string | null;
  /** Signs for "definition differs", "sources disagree" and "low reliability". */
  signs: string;
};

/** Radius of the circle of the largest value. */
export const largestRadius = 26;
/** The step for a map on which all provinces have the same value: neither low nor high. */
export const onlyClass = 2;
const dotRadius = 3.5;
const signs: Partial<Record<string, string>> = { definition: "◆", disagreement: "≠", unreliable: "?" };

/** What of a figure decides how it is drawn. */
export type DrawnFigure = { value: number | null; text: string; marks: { kind: string }[] };

/** Decides how one province is drawn; a missing figure is hatched and never takes a colour or a circle. */
export function presentProvince(figure: DrawnFigure, isApplicable: boolean, scale: Scale): Drawing {
  const nothing = { dash: null, radius: null, hollow: false, label: null, signs: "" };
  if (figure.value === null) {
    return { ...nothing, fill: isApplicable ? hatch : notApplicableColour, border: plainBorderColour };
  }
  const isProvisional = figure.marks.some((mark) => mark.kind === "provisional");
  const drawing = {
    ...nothing,
    signs: figure.marks.map((mark) => signs[mark.kind] ?? "").join(""),
    dash: isProvisional ? "1.5 2" : null,
  };
  if (scale.kind === "classes") {
    const border = isProvisional ? provisionalBorderColour : borderColour;
    return { ...drawing, fill: classColours[classOf(figure.value, scale.classBreaks)]!, border };
  }
  const plain = { ...drawing, fill: plainColour, border: plainBorderColour };
  if (scale.kind === "labels") return { ...plain, radius: dotRadius, label: figure.text };
  if (figure.value === 0) return { ...plain, radius: dotRadius, hollow: true };
  return { ...plain, radius: radiusOf(figure.value, scale) };
}

/** Gives the class of a value, 0 for the lightest; a value on a break belongs to the class below it. */
function classOf(value: number, classBreaks: readonly number[]): number {
  return classBreaks.length === 0 ? onlyClass : classBreaks.filter((bound) => value > bound).length;
}

/** Gives the radius in map units of the circle of a count: area stands for the value. */
export function radiusOf(value: number, scale: Scale): number {
  const radius = largestRadius * Math.sqrt(value / scale.largest);
  return Math.max(1.5, Math.round(radius * 10) / 10);
}
