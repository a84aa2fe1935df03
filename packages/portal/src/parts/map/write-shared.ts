import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { Measure } from "./measure.ts";

/** Says once what every figure of a measure bears: "Mọi số liệu ở đây: sơ bộ."; empty where no mark stands on all. */
export function writeShared({ sharedMarks }: Pick<Measure, "sharedMarks">, lang: Lang): string {
  return sharedMarks.length > 0 ? words(lang).figure.shared(sharedMarks.map(({ label }) => label).join(", ")) : "";
}

/** Names the map of a measure for those who hear it, with what every figure on it bears. */
export function labelMap(measure: Measure, lang: Lang): string {
  const label = words(lang).map.label(words(lang).division.provinces[measure.boundary], measure.name);
  const shared = writeShared(measure, lang);
  return shared ? `${label}. ${shared}` : label;
}
