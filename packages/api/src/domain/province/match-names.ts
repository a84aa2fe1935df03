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
 * Returns what a search means, best first, and in the order given where two fit alike: by a whole name or code, by a whole place within it, by the beginning of a name,
 * by the beginning of a word in it, by its initials or without its spaces, by the beginning of a place. Diacritics, case, spaces and the kind of place ("tỉnh", "thị xã", "city") do not matter.
 * A short form such as TPHCM must be typed whole to match. Where nothing does, a place with more behind it is found ("Phan Rang - Tháp Chàm"),
 * or else one slip of a letter in a whole name or place of five letters or more is forgiven.
 * [] when nothing matches, or the text has no letter or digit.
 */
export function matchNames<Item>(search: string, items: readonly Item[], spellingsOf: (item: Item) => Spellings): Item[] {
  const wanted = withoutKind(fold(search));
  if (wanted === "") return [];
  const found = items
    .map((item) => ({ item, rank: rankOf(search, wanted, spellingsOf(item)) }))
    .filter(({ rank }) => rank > 0)
    .sort((one, other) => other.rank - one.rank)
    .map(({ item }) => item);
  if (found.length > 0) return found;
  const longer = items.filter((item) => spellingsOf(item).places?.some((place) => goesOn(wanted, fold(place))));
  if (longer.length > 0) return longer;
  const slipped = wanted.replaceAll(" ", "");
  if (slipped.length < leastToForgive) return [];
  return items.filter((item) => {
    const { names, places = [] } = spellingsOf(item);
    return [...names, ...places].some((name) => isOneSlipAway(slipped, joinName(name)));
  });
}

/** Returns the place, of those within a province, that a search means: the one it names whole, else the first that begins so, else the one that is a slip of a letter away; null where it means none. */
export function matchPlace(search: string, places: readonly string[]): string | null {
  const wanted = withoutKind(fold(search));
  if (wanted === "") return null;
  const ranked = places.map((place) => ({ place, rank: rankOfPlace(search, wanted, place) })).sort((one, other) => other.rank - one.rank);
  if (ranked[0] && ranked[0].rank > 0) return ranked[0].place;
  const slipped = wanted.replaceAll(" ", "");
  const isSlip = (place: string) => slipped.length >= leastToForgive && isOneSlipAway(slipped, joinName(place));
  return places.find((place) => goesOn(wanted, fold(place))) ?? places.find(isSlip) ?? null;
}

function rankOf(search: string, wanted: string, { names, codes, places = [] }: Spellings): number {
  if (codes.some((code) => code !== null && fold(code) === wanted)) return 5;
  return Math.max(0, ...names.map((name) => rankOfName(wanted, fold(name))), ...places.map((place) => rankOfPlace(search, wanted, place)));
}

function rankOfPlace(search: string, wanted: string, place: string): number {
  const [joined, name] = [wanted.replaceAll(" ", ""), joinName(place)];
  // "Vinh" is that city whole, and Vĩnh Long only in part; who types the tilde does not mean the city.
  if (name === joined) return hasDiacriticsOf(search, place) ? 4.5 : 1.5;
  return wanted.length >= 3 && name.startsWith(joined) ? 1 : 0;
}

function hasDiacriticsOf(search: string, place: string): boolean {
  const plain = (text: string) => text.normalize("NFC").toLowerCase().trim();
  return plain(search).endsWith(plain(place)) || !/[^\p{ASCII}]/u.test(search);
}

/** Returns true where a search goes on behind a place of two words or more; a place of one word, such as Vinh, begins the names of others. */
function goesOn(wanted: string, place: string): boolean {
  return place.includes(" ") && wanted.startsWith(`${place} `);
}

/** Returns true where one letter more, less or other, or two that changed places, make one word of the other, and for equal words. */
function isOneSlipAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
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

/** Returns a folded text without the kind of place before or behind it. Not " tinh" at the end: that is the name of Hà Tĩnh. Not before "hcm": TPHCM is a name as it stands. */
export function withoutKind(folded: string): string {
  return folded
    .replace(/^(?:(?:tinh|thanh pho|tp|thi xa|tx|thi tran|huyen dao|huyen|quan|dac khu|phuong|xa) |tp(?=[a-z]))(?!hcm$)/, "")
    .replace(/ (province|city|town|district|tp|thanh pho)$/, "");
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
