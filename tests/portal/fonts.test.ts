import { createRequire } from "node:module";
import { expect, inject, test } from "vitest";
import { everyKind } from "../browser/kinds-of-page.ts";

// What reads a font comes with the portal, which cuts its own.
const { createFont, woff2 } = createRequire(new URL("../../packages/portal/package.json", import.meta.url))("fonteditor-core");
const portal = inject("portal");
const text = async (path: string) => (await fetch(portal + path)).text();

const tones = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const letters = [..."AĂÂEÊIOÔƠUƯY"].flatMap((vowel) => tones.map((tone) => (vowel + tone).normalize("NFC")));
const vietnamese = [..."BCDĐGHKLMNPQRSTVX", ...letters].flatMap((letter) => [letter, letter.toLowerCase()]);

/** The signs that the fonts of the pages carry in one weight, of those that the style sheet sends to each file. */
async function signsOf(weight: number): Promise<Set<string>> {
  await woff2.init();
  const sheet = await text(/\/_astro\/[^"]+\.css/.exec(await text("/"))![0]);
  const faces = [...sheet.matchAll(/@font-face\{([^}]+)\}/g)].map(([, face]) => face!).filter((face) => face.includes(`font-weight:${weight}`));
  const signs = new Set<string>();
  for (const face of faces) {
    const bytes = await (await fetch(portal + /url\("?([^")]+)/.exec(face)![1]!)).arrayBuffer();
    const ranges = /unicode-range:([^;}]+)/i
      .exec(face)![1]!
      .split(",")
      .map((range) =>
        range
          .trim()
          .slice(2)
          .split("-")
          .map((end) => Number.parseInt(end, 16)),
      );
    for (const point of Object.keys(createFont(Buffer.from(bytes), { type: "woff2" }).get().cmap).map(Number))
      if (ranges.some(([from, to = from]) => point >= from! && point <= to!)) signs.add(String.fromCodePoint(point));
  }
  return signs;
}

test.each([[400], [600]])("the font of weight %d carries every letter of Vietnamese, small and large", async (weight) => {
  const signs = await signsOf(weight);
  expect(vietnamese.length).toBeGreaterThan(170);
  expect(vietnamese.filter((letter) => !signs.has(letter))).toEqual([]);
});

test("no page writes a letter, digit or stop that its fonts lack; arrows and signs on the map come from the reader's own", async () => {
  const signs = await signsOf(400);
  const lacking = new Map<string, string>();
  for (const [, , path] of everyKind)
    for (const sign of new Set(await text(path))) if (/[\p{L}\p{N}\p{P}\p{M}\u00a0]/u.test(sign) && !signs.has(sign)) lacking.set(sign, path);
  expect([...lacking]).toEqual([]);
});
