import type { Boundary } from "../../graphql/graphql.ts";
import type { Lang } from "../../i18n/lang.ts";
import { loadMeasure } from "../../parts/map/load-measure.ts";
import type { Measure } from "../../parts/map/measure.ts";

const measures = new Map<string, Promise<Measure>>();

/** Loads an indicator or rate with the provinces of a division, put into words once per language and release for all pages of a build. */
export function measureOnce(code: string, lang: Lang, boundary: Boundary = "VN63", release?: string): Promise<Measure> {
  const key = `${lang} ${boundary} ${code} ${release ?? ""}`;
  const measure = measures.get(key) ?? loadMeasure(code, lang, boundary, release);
  measures.set(key, measure);
  return measure;
}
