import type { FigureParts, RateParts } from "../figure/figure.query.ts";
import type { Mark } from "../figure/list-marks.ts";
import type { PresentedFigure } from "../figure/present-figure.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { Way } from "./list-ways.ts";
import type { MeasuredProvince } from "./measure.ts";
import { presentProvince, type Scale } from "./present-province.ts";

type Reading = {
  province: { code: string; slug: string; nameVi: string; nameEn: string };
  figure: PresentedFigure;
  rate: RateParts | null;
  missing: FigureParts["missing"];
};

/** Puts the scale over all provinces and decides how each is drawn and read out; marks that all of them bear are left to be said once. */
export function measureProvinces(
  readings: Reading[],
  base: Omit<Scale, "largest">,
  code: string,
  lang: Lang,
  ways: Map<string, Way>,
): { scale: Scale; provinces: MeasuredProvince[]; sharedMarks: Mark[] } {
  const scale = { ...base, largest: Math.max(0, ...readings.map(({ figure }) => figure.value ?? 0)) };
  const sharedMarks = findSharedMarks(readings.map(({ figure }) => figure));
  const shared = new Set(sharedMarks.map(({ kind }) => kind));
  const provinces = readings.map(({ province, figure: own, rate, missing }) => {
    const figure = { ...own, marks: own.marks.filter(({ kind }) => !shared.has(kind)) };
    const name = nameOf(lang, province);
    return {
      code: province.code,
      slug: province.slug,
      name,
      ...ways.get(province.code)!,
      figure,
      ownMarks: own.marks,
      rate,
      drawing: presentProvince(figure, missing !== "NOT_APPLICABLE", scale),
      spoken: `${name}: ${speakFigure(figure, code, lang)}`,
    };
  });
  return { scale, provinces, sharedMarks };
}

/** Finds the marks that every figure bears, gravest first; [] where fewer than two provinces have a figure. */
function findSharedMarks(figures: PresentedFigure[]): Mark[] {
  const known = figures.filter(({ value }) => value !== null);
  if (known.length < 2) return [];
  return known[0]!.marks.filter(({ kind }) => known.every(({ marks }) => marks.some((mark) => mark.kind === kind)));
}

// "2.071 tổ, tháng 7/2023, các nguồn khác nhau": what the eye sees in colour and signs, for the ear.
function speakFigure(figure: PresentedFigure, code: string, lang: Lang): string {
  if (figure.missing !== null) return figure.missing;
  const quantity = words(lang).figure.shortQuantity[code]?.(figure.text) ?? figure.text;
  return [quantity, figure.periodInSentence, ...figure.marks.map((mark) => mark.label)].filter(Boolean).join(", ");
}
