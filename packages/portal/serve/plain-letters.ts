/** Returns a path in small letters without diacritics and with dashes for blanks and the underscores of codes, as those of pages are. */
export function inPlainLetters(path: string): string {
  return path
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replaceAll(/^ +| +$/g, "")
    .replaceAll(/[ _]+/g, "-");
}
