import { inflateSync } from "node:zlib";

/** What stands in a printed document: its pages, and its text without any space, in the order it was drawn. */
export interface Printed {
  pages: number;
  text: string;
}

/** One sheet of a printed document: its size in points, what is drawn on it, and its fonts, each a table from glyph to character. */
export interface Sheet {
  width: number;
  height: number;
  drawing: string;
  fonts: Map<string, Map<number, string>>;
}

/** Reads the text of a PDF as Chromium writes it. */
export function readPdf(pdf: Buffer): Printed {
  const sheets = readSheets(pdf);
  return {
    pages: sheets.length,
    text: sheets
      .map(({ drawing, fonts }) => readText(drawing, fonts))
      .join("")
      .replace(/\s/g, ""),
  };
}

/** Reads the sheets of a PDF as Chromium writes it: plain objects, compressed streams, and for each font a table from glyph to character. */
export function readSheets(pdf: Buffer): Sheet[] {
  const objects = new Map<string, string>();
  const raw = pdf.toString("latin1");
  for (const [, number, body] of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) objects.set(number!, body!);
  const stream = (number: string): string => {
    const body = objects.get(number)!;
    const bytes = Buffer.from(body.slice(body.indexOf("stream\n") + 7), "latin1");
    return body.includes("/FlateDecode") ? inflateSync(bytes).toString("latin1") : bytes.toString("latin1");
  };
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b(?!s)/.test(body))
    .map((page) => {
      const fonts = new Map(
        [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, number]) => {
          const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(number!) ?? "")?.[1];
          return [name!, table ? readTable(stream(table)) : new Map<number, string>()] as const;
        }),
      );
      const [width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page)!.slice(1).map(Number);
      return { width: width!, height: height!, drawing: stream(/\/Contents (\d+) 0 R/.exec(page)![1]!), fonts };
    });
}

/** Reads which character each glyph of a font stands for. */
function readTable(table: string): Map<number, string> {
  const characters = new Map<number, string>();
  for (const [, block] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph, text] of block!.matchAll(/<(\w+)> <(\w+)>/g)) characters.set(parseInt(glyph!, 16), fromHex(text!));
  }
  for (const [, block] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, first, last, text] of block!.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      for (let glyph = parseInt(first!, 16); glyph <= parseInt(last!, 16); glyph += 1) {
        characters.set(glyph, String.fromCodePoint(parseInt(text!, 16) + glyph - parseInt(first!, 16)));
      }
    }
  }
  return characters;
}

function readText(drawing: string, fonts: Map<string, Map<number, string>>): string {
  let text = "";
  let font = new Map<number, string>();
  for (const [, name, glyphs] of drawing.matchAll(/\/(F\d+) [\d.]+ Tf|<(\w+)> Tj/g)) {
    if (name) font = fonts.get(name) ?? new Map();
    else for (let at = 0; at < glyphs!.length; at += 4) text += font.get(parseInt(glyphs!.slice(at, at + 4), 16)) ?? "";
  }
  return text;
}

const fromHex = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");
