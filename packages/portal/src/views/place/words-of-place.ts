import { fold } from "@toso/api/domain";

/** A province or a region by all that it is called. */
export type NamedPlace = { code: string; iso?: string | null; slug: string; nameVi: string; nameEn: string; aliases?: string[] };

/** Writes a name as it would stand in an address: "TP. Hồ Chí Minh" becomes `tp-ho-chi-minh`. */
export function slugOf(name: string): string {
  return fold(name).replaceAll(" ", "-");
}

/** Lists what an address may call a place beside its own slug: its codes, also without the zero that a spreadsheet drops, and its names in every spelling, each once. */
export function wordsOf({ code, iso, slug, nameVi, nameEn, aliases = [] }: NamedPlace): string[] {
  const words = new Set([code, code.replace(/^0+/, ""), ...(iso ? [iso] : []), ...[nameVi, nameEn, ...aliases].map(slugOf)]);
  words.delete(slug);
  return [...words];
}

/** Writes a slug as a title: `Ha-Giang`. */
export function titleCase(slug: string): string {
  return slug.replaceAll(/(^|-)([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());
}
