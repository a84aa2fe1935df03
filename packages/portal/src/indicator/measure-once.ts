import type { Boundary } from "../compare/peers.query.ts";
import type { Lang } from "../i18n/lang.ts";
import { loadMeasure } from "../map/load-measure.ts";
import type { Measure } from "../map/measure.ts";

const measures = new Map<string, Promise<Measure>>();

/** Loads an indicator or rate with the provinces of a division, put into words once per language for all pages of a build. */
export function measureOnce(code: string, lang: Lang, boundary: Boundary = "VN63"): Promise<Measure> {
  const key = `${lang} ${boundary} ${code}`;
  const measure = measures.get(key) ?? loadMeasure(code, lang, boundary);
  measures.set(key, measure);
  return measure;
}
