export const langs = ["vi", "en"] as const;

/** A language of the portal: Vietnamese is the default and stands at the root of the site. */
export type Lang = (typeof langs)[number];

/** Gives the other language, for the switch at the top of each page. */
export function otherLang(lang: Lang): Lang {
  return lang === "vi" ? "en" : "vi";
}

/** Chooses between the two texts the API gives for one thing; a null stays null. */
export function chooseText<Text extends string | null>(lang: Lang, vi: Text, en: Text): Text {
  return lang === "vi" ? vi : en;
}

/** Gives the name of an area, indicator, skill or rate in the language of the page. */
export function nameOf(lang: Lang, thing: { nameVi: string; nameEn: string }): string {
  return chooseText(lang, thing.nameVi, thing.nameEn);
}

/** Gives the name of who published a source in the language of the page. */
export function publisherOf(lang: Lang, source: { publisher: string; publisherEn: string }): string {
  return chooseText(lang, source.publisher, source.publisherEn);
}
