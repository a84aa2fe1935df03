import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { createFont, type TTF } from "fonteditor-core";
import { pictureDirectory } from "./picture-directory.ts";

/** The two weights that pages and pictures are set in. */
export type Weight = 400 | 600;

/** The typeface as pictures name it, with what to take where it is not installed. */
export const fontFamily = "Be Vietnam Pro";
const subsets = ["latin", "vietnamese", "latin-ext"];
const load = createRequire(import.meta.url);
const fonts = new Map<Weight, TTF.TTFObject>();

/** Gives the typeface in one weight as a single font: the files for browsers hold a part of the signs each. */
export function fontOf(weight: Weight): TTF.TTFObject {
  const known = fonts.get(weight);
  if (known) return known;
  const [whole, ...others] = subsets.map((subset) => readSubset(subset, weight));
  const font = whole!;
  for (const glyph of others.flatMap(({ glyf }) => glyf)) {
    const fresh = (glyph.unicode ?? []).filter((point) => font.cmap[point] === undefined);
    if (fresh.length === 0) continue;
    for (const point of fresh) font.cmap[point] = font.glyf.length;
    font.glyf.push({ ...glyph, unicode: fresh });
  }
  // The files call each weight a family of its own; a drawing asks for one family and a weight.
  font.name = { ...font.name, fontFamily, fontSubFamily: weight === 400 ? "Regular" : "SemiBold", preferredFamily: fontFamily };
  fonts.set(weight, font);
  return font;
}

let files: string[] | undefined;

/** Writes both weights as TrueType, which the renderer reads, and gives the paths of the files. */
export function fontFiles(): string[] {
  if (files) return files;
  mkdirSync(pictureDirectory(), { recursive: true });
  files = ([400, 600] as const).map((weight) => {
    const font = createFont();
    font.set(fontOf(weight));
    const path = join(pictureDirectory(), `be-vietnam-pro-${weight}.ttf`);
    // Two builds may write at once: each writes its own file and puts it in place whole.
    writeFileSync(`${path}.${process.pid}`, font.write({ type: "ttf", hinting: false }) as Buffer);
    renameSync(`${path}.${process.pid}`, path);
    return path;
  });
  return files;
}

function readSubset(subset: string, weight: Weight): TTF.TTFObject {
  const path = load.resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-${weight}-normal.woff`);
  const inflate = (bytes: number[]) => [...inflateSync(Buffer.from(bytes))];
  return createFont(readFileSync(path), { type: "woff", compound2simple: true, hinting: false, inflate }).get();
}
