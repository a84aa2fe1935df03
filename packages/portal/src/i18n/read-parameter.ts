import { otherLang, type Lang } from "./lang.ts";

/**
 * Reads a parameter from the query of an address by its name in the language of the page or else in the other, so that a link still works where its path was changed by
 * hand. Null where neither stands there, or nothing behind it.
 */
export function readParameter(query: string, names: Record<Lang, string>, lang: Lang): string | null {
  const parameters = new URLSearchParams(query);
  return parameters.get(names[lang])?.trim() || parameters.get(names[otherLang(lang)])?.trim() || null;
}

/** Puts a value into the parameters of an address in the place of what stands there in either language; null takes it out. */
export function writeParameter(parameters: URLSearchParams, names: Record<Lang, string>, lang: Lang, value: string | null): void {
  parameters.delete(names[otherLang(lang)]);
  if (value) parameters.set(names[lang], value);
  else parameters.delete(names[lang]);
}
