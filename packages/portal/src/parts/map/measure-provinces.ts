import type { FigureParts, RateParts } from "../figure/figure.query.ts";
import type { PresentedFigure } from "../figure/present-figure.ts";
import { nameOf, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { pathTo } from "../layout/path-to.ts";
import type { MeasuredProvince } from "./measure.ts";
import { presentProvince, type Scale } from "./present-province.ts";

type Reading = {
  province: { code: string; slug: string; nameVi: string; nameEn: string };
  figure: PresentedFigure;
  rate: RateParts | null;
  missing: FigureParts["missing"];
};

/** Puts the scale over all provinces and decides how each is drawn and read out. */
export function measureProvinces(readings: Reading[], base: Omit<Scale, "largest">, code: string, lang: Lang): { scale: Scale; provinces: MeasuredProvince[] } {
  const scale = { ...base, largest: Math.max(0, ...readings.map(({ figure }) => figure.value ?? 0)) };
  const provinces = readings.map(({ province, figure, rate, missing }) => {
    const name = nameOf(lang, province);
    return {
      code: province.code,
      slug: province.slug,
      name,
      href: pathTo(lang, { name: "province", slug: province.slug }),
      figure,
      rate,
      drawing: presentProvince(figure, missing !== "NOT_APPLICABLE", scale),
      spoken: `${name}: ${speakFigure(figure, code, lang)}`,
    };
  });
  return { scale, provinces };
}

// "2.071 tổ, tháng 7/2023, các nguồn khác nhau": what the eye sees in colour and signs, for the ear.
function speakFigure(figure: PresentedFigure, code: string, lang: Lang): string {
  if (figure.missing !== null) return figure.missing;
  const quantity = words(lang).figure.shortQuantity[code]?.(figure.text) ?? figure.text;
  return [quantity, figure.periodInSentence, ...figure.marks.map((mark) => mark.label)].filter(Boolean).join(", ");
}
