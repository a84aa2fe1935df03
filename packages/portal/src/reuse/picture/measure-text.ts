import { fontOf, type Weight } from "./font.ts";

/** Gives the width of a text in drawing units. Signs that the font lacks count as wide as an "m". */
export function widthOf(text: string, size: number, weight: Weight): number {
  const { cmap, glyf, head } = fontOf(weight);
  const unitsPerEm = (head as unknown as { unitsPerEm: number }).unitsPerEm;
  const wide = glyf[cmap["m".codePointAt(0)!]!]!.advanceWidth;
  const units = [...text].reduce((sum, sign) => sum + (glyf[cmap[sign.codePointAt(0)!] ?? -1]?.advanceWidth ?? wide), 0);
  return (units / unitsPerEm) * size;
}

/** Breaks a text at its spaces into lines no wider than `width`; a single longer word keeps a line of its own. Past `most` lines the last ends in "…". */
export function wrapText(text: string, size: number, weight: Weight, width: number, most = Infinity): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shorten(lines.slice(most - 1).join(" "), size, weight, width)];
}

/** Gives the largest of the sizes, tried in order, at which a text needs no more than `most` lines; the last size when none will do. */
export function fitText(text: string, sizes: readonly number[], weight: Weight, width: number, most: number): number {
  const fits = (size: number) => {
    const lines = wrapText(text, size, weight, width);
    return lines.length <= most && lines.every((line) => widthOf(line, size, weight) <= width);
  };
  return sizes.find(fits) ?? sizes.at(-1)!;
}

function shorten(text: string, size: number, weight: Weight, width: number): string {
  const words = text.split(" ");
  while (words.length > 1 && widthOf(`${words.join(" ")}…`, size, weight) > width) words.pop();
  return `${words.join(" ").replace(/[.,;:]$/, "")}…`;
}
