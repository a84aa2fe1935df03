import type { Lang } from "../../i18n/lang.ts";
import { say } from "../../i18n/say.ts";
import type { MapDatum } from "../../parts/map/map-data.ts";
import { findUnknownView } from "../../parts/map/map-view.ts";
import { readChoice, readTyped, type Choice } from "./choice.ts";

/** Reads the choice of the address, the first measure in the place of one that cannot be picked, and says beside picker and map what of it does not exist. */
export function readKnownChoice(host: ParentNode, lang: Lang, picker: HTMLSelectElement): Choice {
  const choice = readChoice(location.search, lang);
  const { measure } = readTyped(location.search, lang);
  const isKnown = measure === null || [...picker.options].some(({ value }) => value === choice.measure);
  tellUnknown(host, "measure", isKnown ? null : measure);
  tellUnknown(host, "view", findUnknownView(location.search, lang));
  return isKnown ? choice : { ...choice, measure: null };
}

/** Says beside map and table which province and order of the address the measure on the screen does not have. */
export function tellUnknownOnMeasure(host: ParentNode, lang: Lang, data: MapDatum[], isSorted: boolean): void {
  const { province, sort } = readTyped(location.search, lang);
  const { province: asked } = readChoice(location.search, lang);
  const isKnown = province === null || data.some(({ slug }) => slug === asked);
  tellUnknown(host, "province", isKnown ? null : province, { count: String(data.length) });
  tellUnknown(host, "sort", isSorted ? null : sort);
}

/** Says, in the words of the element that has them, what is asked for and does not exist; null takes the sentence away. */
function tellUnknown(host: ParentNode, what: "measure" | "province" | "sort" | "view", given: string | null, values: Record<string, string> = {}): void {
  const note = host.querySelector<HTMLElement>(`[data-unknown="${what}"]`);
  if (!note) return;
  note.hidden = given === null;
  note.textContent = given === null ? "" : say(note.dataset.words ?? "", { ...values, given: given.slice(0, 40) });
}
