import { fold } from "@toso/api/domain";

/** A word as a search reads it: its letters without marks, and the marks of each letter. */
export type Word = { plain: string; marks: string[] };

/** Lists the words of a text, in any writing of their letters. */
export function listWords(text: string): Word[] {
  return text
    .normalize("NFD")
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) => ({ plain: fold(word), marks: [...word.matchAll(/\P{M}(\p{M}*)/gu)].map(([letter, marks]) => (letter[0] === "đ" ? "đ" : marks!)) }))
    .filter(({ plain }) => plain !== "");
}

/** Returns true where each wanted word is the beginning of a word in the texts; with `asMarked`, the marks that were typed must be there too, while a word without any may be any of its letters. */
export function holdsAll(texts: readonly string[], wanted: readonly Word[], asMarked: boolean): boolean {
  const own = texts.flatMap(listKnownWords);
  return wanted.every((one) => own.some((word) => word.plain.startsWith(one.plain) && (!asMarked || sameMarks(one, word))));
}

// On whichever letter the mark of the tone stands: "hoà" and "hòa" are one word.
function sameMarks({ marks }: Word, word: Word): boolean {
  const sorted = (some: string[]) => some.join("").split("").sort().join("");
  const typed = sorted(marks);
  return typed === "" || typed === sorted(word.marks.slice(0, marks.length));
}

// Each letter that is typed asks for the same texts again.
const known = new Map<string, Word[]>();

function listKnownWords(text: string): Word[] {
  const found = known.get(text) ?? listWords(text);
  known.set(text, found);
  return found;
}
