import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { readFile, rename, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildContext } from "../../../build/context.ts";
import { colours } from "./draw.ts";
import { fontFamily, fontFiles } from "./font.ts";
import { orderPicture } from "./order-picture.ts";
import { pictureDirectory } from "./picture-directory.ts";

/** Raised when the same drawing is to be rendered in another way, so that pictures kept from earlier are made anew. */
const wayOfRendering = 3;

/** Renders a drawing `scale` times its size; what was rendered before is read from the folder of pictures instead. Throws when the drawing is no SVG. */
export async function renderPng(drawing: string, scale: number): Promise<Buffer<ArrayBuffer>> {
  const name = createHash("sha256").update(`${wayOfRendering} ${scale} ${drawing}`).digest("hex");
  const path = join(pictureDirectory(), `${name}.png`);
  const kept = await readKept(path);
  if (kept) return kept;
  const rendering = { fontFamily, fontFiles: fontFiles(), ground: colours.paper };
  const bytes = await orderPicture(buildContext().rendererScript, rendering, drawing, scale);
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
