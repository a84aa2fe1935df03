// What a text means among the names of provinces. The API and the browser both search by it, so it imports nothing.

/** What a province may be called. */
export interface Spellings {
  /** Names, other spellings and short forms, in any writing. */
  names: readonly string[];
  /** Codes that must be typed whole. */
  codes: readonly (string | null)[];
  /** Places within it that people search by; they come after names. */
  places?: readonly string[];
}

const leastToForgive = 5;

/**
 * Returns what a search means, best first, and in the order given where two fit alike: by a whole name or code, by its beginning,
 * by the beginning of a word in it, by its initials or without its spaces, by a place within it. Diacritics, case and the kind of place ("tỉnh", "city") do not matter.
 * A short form such as TPHCM must be typed whole to match. Where nothing does, one slip of a letter in a whole name or place of five letters or more is forgiven.
 * [] when nothing matches, or the text has no letter or digit.
 */
export function matchNames<Item>(search: string, items: readonly Item[], spellingsOf: (item: Item) => Spellings): Item[] {
  const wanted = withoutKind(fold(search));
  if (wanted === "") return [];
  const found = items
    .map((item) => ({ item, rank: rankOf(wanted, spellingsOf(item)) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .map(({ item }) => item);
  if (found.length > 0) return found;
  const slipped = wanted.replaceAll(" ", "");
  if (slipped.length < leastToForgive) return [];
  return items.filter((item) => {
    const { names, places = [] } = spellingsOf(item);
    return [...names, ...places].some((name) => isOneSlipAway(slipped, joinName(name)));
  });
}

/** Returns the place, of those within a province, that a search means: the one it names whole, else the first that begins so; null where it means none. */
export function matchPlace(search: string, places: readonly string[]): string | null {
  const wanted = withoutKind(fold(search));
  if (wanted === "") return null;
  return places.find((place) => fold(place) === wanted) ?? places.find((place) => rankOfPlace(wanted, fold(place)) > 0) ?? null;
}

function rankOf(wanted: string, { names, codes, places = [] }: Spellings): number {
  if (codes.some((code) => code !== null && fold(code) === wanted)) return 5;
  return Math.max(0, ...names.map((name) => rankOfName(wanted, fold(name))), ...places.map((place) => rankOfPlace(wanted, fold(place))));
}

function rankOfPlace(wanted: string, place: string): number {
  if (place === wanted || place.replaceAll(" ", "") === wanted) return 1.5;
  return wanted.length >= 3 && place.startsWith(wanted) ? 1 : 0;
}

/** Returns true where one letter more, less or other, or two that changed places, make one word of the other; false for equal words. */
function isOneSlipAway(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
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
