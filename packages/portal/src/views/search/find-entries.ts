import { fold, matchNames } from "@toso/api/domain";
import type { SearchEntry } from "./search-entry.ts";

/**
 * Returns what a search means, best first: by names, codes and places as the search of provinces has it, one slip of a letter forgiven where nothing else fits;
 * then what has every word of the search in its name or its note, of the last one the beginning. [] for a text without a letter or digit.
 */
export function findEntries(search: string, entries: readonly SearchEntry[]): SearchEntry[] {
  const wanted = fold(search).split(" ").filter(Boolean);
  if (wanted.length === 0) return [];
  const byName = matchNames(search, entries, ({ name, label, spellings = [], places = [], codes = [] }) => ({
    names: [name, ...(label ? [label] : []), ...spellings],
    codes,
    places,
  }));
  const has = ({ name, note = "", spellings = [] }: SearchEntry) => {
    const words = fold([name, note, ...spellings].join(" ")).split(" ");
    return wanted.every((one, at) => words.some((word) => (at === wanted.length - 1 ? word.startsWith(one) : word === one)));
  };
  // One letter begins too many words.
  const byWords = wanted.join("").length < 2 ? [] : entries.filter(has);
  const found = [...new Set([...byName, ...byWords])];
  // Who types the marks of a word means that word before others of the same letters: "tuyên" is not "tuyến".
  return found.toSorted((one, other) => Number(hasMarksOf(search, other)) - Number(hasMarksOf(search, one)));
}

/** How many names stand for a search that finds nothing. */
const mostNear = 5;
const leastAlike = 0.55;

/** Returns the entries whose names share the most pairs of letters with a search that finds nothing, nearest first and five at most; [] where no name is anything like it. */
export function findNearest(search: string, entries: readonly SearchEntry[]): SearchEntry[] {
  const wanted = pairsOf(search);
  const likenessTo = (name: string) => {
    const own = pairsOf(name);
    return (2 * wanted.filter((pair) => own.includes(pair)).length) / (wanted.length + own.length);
  };
  return entries
    .map((entry) => ({ entry, likeness: Math.max(...[entry.name, ...(entry.spellings ?? [])].map(likenessTo)) }))
    .filter(({ likeness }) => likeness >= leastAlike)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, mostNear)
    .map(({ entry }) => entry);
}

// The blanks between words count as letters.
function pairsOf(text: string): string[] {
  const letters = [...` ${fold(text)} `];
  return letters.slice(1).map((letter, at) => letters[at]! + letter);
}

/** Returns true where an entry has a search in the very letters that were typed; of a search without diacritics any has. */
export function hasMarksOf(search: string, { name, note = "", spellings = [], places = [] }: SearchEntry): boolean {
  const written = (text: string) => text.normalize("NFC").toLowerCase();
  const isPlain = !/[^\p{ASCII}]/u.test(search);
  return isPlain || written([name, note, ...spellings, ...places].join(" ")).includes(written(search).trim());
}
