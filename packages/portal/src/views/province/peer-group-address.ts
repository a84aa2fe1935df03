import type { Lang } from "../../i18n/lang.ts";

/** Name of the parameter in the address of each language. */
export const peerGroupNames = { vi: "nhom", en: "peers" } as const;

/** Reads the word of a group of peers from the query of an address, whatever it is and whichever language wrote it; null where there is none. */
export function readPeerGroup(query: string): string | null {
  const parameters = new URLSearchParams(query);
  return parameters.get(peerGroupNames.vi) ?? parameters.get(peerGroupNames.en);
}

/** Writes a group of peers into an address and leaves all else in it; null takes it out. */
export function writePeerGroup(address: string, lang: Lang, word: string | null): string {
  const url = new URL(address);
  for (const name of Object.values(peerGroupNames)) url.searchParams.delete(name);
  if (word !== null) url.searchParams.set(peerGroupNames[lang], word);
  return url.pathname + url.search + url.hash;
}
