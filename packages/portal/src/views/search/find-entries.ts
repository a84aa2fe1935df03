import { fold, matchNames, withoutKind } from "@toso/api/domain";
import { holdsAll, listWords, type Word } from "./marked-words.ts";
import type { SearchEntry } from "./search-entry.ts";

/**
 * Returns what a search means, best first. What is called so comes before all else, as the search of provinces finds names, codes and places; then what has every word of the search
 * as the beginning of a word in its name or its note, with the marks that were typed. Of several words a result has each: one slip of a letter, a place with more behind it, and words
 * without the marks that were typed are found only where nothing has them all. [] for a text without a letter or digit.
 */
export function findEntries(search: string, entries: readonly SearchEntry[]): SearchEntry[] {
  const wanted = listWords(search);
  if (wanted.length === 0) return [];
  const byName = matchNames(search, entries, ({ name, label, spellings = [], places = [], codes = [] }) => ({
    names: [name, ...(label ? [label] : []), ...spellings],
    codes,
    places,
  }));
  const named = byName.filter((entry) => isCalledBy(search, wanted, entry));
  // One letter begins too many words.
  const byWords = (hasMarks: boolean) =>
    fold(search).length < 2 ? [] : entries.filter(({ name, note = "", spellings = [] }) => holdsAll([name, note, ...spellings], wanted, hasMarks));
  const inNote = ({ note = "" }: SearchEntry) => Number(` ${fold(note)}`.includes(` ${fold(search)}`));
  // Words in a row mean more than the same words here and there.
  const found = [...new Set([...named, ...byWords(true).toSorted((one, other) => inNote(other) - inNote(one))])];
  // Who types the marks of a word means that word before others of the same letters: "tuyên" is not "tuyến".
  const ordered = found.toSorted((one, other) => Number(hasMarksOf(wanted, other)) - Number(hasMarksOf(wanted, one)));
  return [ordered, byName, byWords(false)].find((some) => some.length > 0) ?? [];
}

/** Returns true where an entry that is found by name has every word of the search, or a code that is the search; one word may be a short form, or several that are written as one. */
function isCalledBy(search: string, wanted: readonly Word[], { kind, name, note = "", spellings = [], places = [], codes = [] }: SearchEntry): boolean {
  if (wanted.length === 1 || codes.some((code) => fold(code) === fold(search))) return true;
  if (holdsAll([name, note, ...spellings, ...places], wanted, false)) return true;
  // "Tỉnh Lạng Sơn": a province need not say that it is one.
  const bare = withoutKind(fold(search));
  const rest = wanted.slice(-bare.split(" ").length);
  return kind === "province" && [name, ...spellings].some((one) => fold(one).startsWith(bare) && holdsAll([one], rest, true));
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

/** Returns true where an entry has the words of a search with the marks that were typed, as far as it has them at all. */
function hasMarksOf(wanted: readonly Word[], { name, note = "", spellings = [], places = [] }: SearchEntry): boolean {
  const texts = [name, note, ...spellings, ...places];
  return wanted.every((one) => holdsAll(texts, [one], true) || !holdsAll(texts, [one], false));
}
