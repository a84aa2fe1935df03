import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { readFile, rename, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import sharp from "sharp";
import { fontFamily, fontFiles } from "./font.ts";
import { pictureDirectory } from "./picture-directory.ts";

/** Raised when the same drawing is to be rendered in another way, so that pictures kept from earlier are made anew. */
const wayOfRendering = 2;
/** Flat colours and the shades at their edges; more would only make the files heavier. */
const colours = 32;
// Measured on three pictures, 99 takes a third longer to write for edges that are a little closer and flat colours that are the same.
const quality = 97;

/** Renders a drawing `scale` times its size; what was rendered before is read from the folder of pictures instead. Throws when the drawing is no SVG. */
export async function renderPng(drawing: string, scale: number): Promise<Buffer<ArrayBuffer>> {
  const name = createHash("sha256").update(`${wayOfRendering} ${scale} ${drawing}`).digest("hex");
  const path = join(pictureDirectory(), `${name}.png`);
  const kept = await readKept(path);
  if (kept) return kept;
  const image = await renderAsync(drawing, {
    fitTo: { mode: "zoom", value: scale },
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: fontFamily, sansSerifFamily: fontFamily },
    logLevel: "error",
  });
  const pixels = image.pixels;
  const bytes = Buffer.from(
    await sharp(pixels, { raw: { width: image.width, height: image.height, channels: 4 } })
      .png({ palette: true, colours, quality, effort: 1, dither: 0 })
      .toBuffer(),
  );
  // Eight megabytes: waiting for the collector to find them makes it run far more often.
  (pixels.buffer as ArrayBuffer).transfer(0);
  mkdirSync(pictureDirectory(), { recursive: true });
  await writeFile(`${path}.${process.pid}`, bytes);
  await rename(`${path}.${process.pid}`, path);
  return bytes;
}

/** Reads a picture of an earlier build and marks it as used today; null when there is none. */
async function readKept(path: string): Promise<Buffer<ArrayBuffer> | null> {
  try {
    const bytes = await readFile(path);
    await utimes(path, new Date(), new Date());
    return bytes;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
