import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import subsetFont from "subset-font";

const load = createRequire(import.meta.url);
const folder = fileURLToPath(new URL("../generated/fonts", import.meta.url));

const toneMarks = ["\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const vowels = [..."aăâeêioôơuưy"];
const small = [..."ăâđêôơư", ...vowels.flatMap((vowel) => toneMarks.map((mark) => (vowel + mark).normalize("NFC")))];
const latin = Array.from({ length: 0x7f - 0x20 }, (_, place) => String.fromCodePoint(0x20 + place));

/** Every sign that the page font carries: all letters of Vietnamese and English, digits, and the signs that figures and sentences need. */
const signsOfPages: readonly string[] = [...latin, ...small, ...small.map((letter) => letter.toUpperCase()), ..."\u00a0«»°±²·×–—‘’“”…€−"];

/**
 * Cuts the typeface down to the signs of the pages and writes it as WOFF2 into generated/fonts, one file for each weight and script, as `styles/fonts.css` names them.
 * Hinting goes, which no screen of today reads; of the layout rules kerning stays.
 */
export async function cutFonts(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const weight of [400, 600])
    for (const script of ["latin", "vietnamese"]) {
      const whole = readFileSync(load.resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${script}-${weight}-normal.woff2`));
      const cut = await subsetFont(whole, signsOfPages.join(""), { targetFormat: "woff2", noHinting: true, keepFeatures: ["kern"] });
      keep(join(folder, `${script}-${weight}.woff2`), cut);
    }
}

// A build that runs at the same time reads either file whole.
function keep(path: string, bytes: Buffer): void {
  if (existsSync(path) && readFileSync(path).equals(bytes)) return;
  writeFileSync(`${path}.${process.pid}`, bytes);
  renameSync(`${path}.${process.pid}`, path);
}
