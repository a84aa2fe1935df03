import type { Lang } from "../i18n/lang.ts";
import { loadMeasure } from "../map/load-measure.ts";
import type { Measure } from "../map/measure.ts";

const measures = new Map<string, Promise<Measure>>();

/** Loads an indicator or rate with its 63 provinces, put into words once per language for all pages of a build. */
export function measureOnce(code: string, lang: Lang): Promise<Measure> {
  const key = `${lang} ${code}`;
  const measure = measures.get(key) ?? loadMeasure(code, lang);
  measures.set(key, measure);
  return measure;
}
