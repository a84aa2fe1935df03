// What a text means among the names of provinces. The API and the browser both search by it, so it imports nothing.

/** What a province may be called. */
export interface Spellings {
  /** Names, other spellings and short forms, in any writing. */
  names: readonly string[];
  /** Codes that must be typed whole. */
  codes: readonly (string | null)[];
}

/**
 * Returns what a search means, best first, and in the order given where two fit alike: by a whole name or code, by its beginning,
 * by the beginning of a word in it, by its initials or without its spaces. Diacritics, case and the kind of place ("tỉnh", "city") do not matter.
 * A short form such as TPHCM must be typed whole to match. [] when nothing does, or the text has no letter or digit.
 */
export function matchNames<Item>(search: string, items: readonly Item[], spellingsOf: (item: Item) => Spellings): Item[] {
  const wanted = withoutKind(fold(search));
  if (wanted === "") return [];
  return items
    .map((item) => ({ item, rank: rankOf(wanted, spellingsOf(item)) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .map(({ item }) => item);
}

function rankOf(wanted: string, { names, codes }: Spellings): number {
  if (codes.some((code) => code !== null && fold(code) === wanted)) return 5;
  return Math.max(0, ...names.map((name) => rankOfName(wanted, fold(name))));
}

function rankOfName(wanted: string, name: string): number {
  if (name === wanted) return 5;
  if (name.startsWith(wanted)) return 4;
  const words = name.split(" ");
  if (words.some((_, at) => words.slice(at).join(" ").startsWith(wanted))) return 3;
  const joined = wanted.replaceAll(" ", "");
  return words.map((word) => word[0]).join("") === joined || words.join("").startsWith(joined) ? 2 : 0;
}

/** Returns a name as two spellings of it are compared: folded, without what kind of place it is, in one word; "" when it has no letter or digit. */
export function joinName(text: string): string {
  return withoutKind(fold(text)).replaceAll(" ", "");
}

// Not " tinh" at the end: that is the name of Hà Tĩnh. Not before "hcm": TPHCM is a name as it stands.
function withoutKind(folded: string): string {
  return folded.replace(/^(?:(?:tinh|thanh pho|tp) |tp(?=[a-z]))(?!hcm$)/, "").replace(/ (province|city|tp|thanh pho)$/, "");
}

/** Returns the text without diacritics, case, punctuation and double spaces, as a search compares it: "Hoà  Bình" and "Hòa Bình" give "hoa binh". */
export function fold(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
