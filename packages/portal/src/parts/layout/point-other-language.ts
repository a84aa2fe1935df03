import { otherLang, type Lang } from "../../i18n/lang.ts";
import { readParameter } from "../../i18n/read-parameter.ts";

/** Has the link to the other language carry along what is chosen on this page: `queryOf` gives the query for that language, with its question mark, or nothing. */
export function pointOtherLanguage(lang: Lang, queryOf: (other: Lang) => string): void {
  const link = document.querySelector<HTMLAnchorElement>(".language-switch");
  // The address stays one of this site, without its host, as the page was written.
  link?.setAttribute("href", link.pathname + queryOf(otherLang(lang)));
}

/** Has that link carry along the parameters of this address with these names, whichever language wrote them, by the names that the other language has for them. What else stands in the address is left behind. */
export function carryToOtherLanguage(lang: Lang, names: Record<Lang, string>[]): void {
  pointOtherLanguage(lang, (other) => {
    const translated = new URLSearchParams();
    for (const name of names) {
      const value = readParameter(location.search, name, lang);
      if (value) translated.set(name[other], value);
    }
    // A comma stays readable unescaped.
    const query = translated.toString().replaceAll("%2C", ",");
    return query && `?${query}`;
  });
}
