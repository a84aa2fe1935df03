import type { Lang } from "../../i18n/lang.ts";
import { carryToOtherLanguage } from "../../parts/layout/point-other-language.ts";
import { momentNames } from "../../parts/time/moment.ts";

const names = { vi: "nhom", en: "peers" } as const;

/** Reads the word of a group of peers from the query of an address, whatever it is and whichever language wrote it; null where there is none. */
export function readPeerGroup(query: string): string | null {
  const parameters = new URLSearchParams(query);
  return parameters.get(names.vi) ?? parameters.get(names.en);
}

/** Writes a group of peers into an address and leaves all else in it; null takes it out. */
export function writePeerGroup(address: string, lang: Lang, word: string | null): string {
  const url = new URL(address);
  for (const name of Object.values(names)) url.searchParams.delete(name);
  if (word !== null) url.searchParams.set(names[lang], word);
  return url.pathname + url.search + url.hash;
}

/** Has the link to the other language lead to what the address of a province's page says: its group of peers and the day. */
export function pointProvinceInOtherLanguage(lang: Lang): void {
  carryToOtherLanguage(lang, [names, momentNames.day]);
}
