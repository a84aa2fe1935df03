import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";

/** Widths of the pictures in an icon, in pixels: tabs, tabs on fine screens, and task bars. */
const widths = [16, 32, 48];
const headBytes = 6;
const entryBytes = 16;

/** Writes `favicon.ico` of a built portal from its `icon.svg`: browsers ask for it where no page names an icon, as beside a CSV file. */
export async function writeIcon(portal: string): Promise<void> {
  const drawing = await readFile(join(portal, "icon.svg"), "utf8");
  const pictures = await Promise.all(widths.map(async (value) => (await renderAsync(drawing, { fitTo: { mode: "width", value } })).asPng()));
  await writeFile(join(portal, "favicon.ico"), joinPictures(pictures));
}

/** Puts PNG files into one ICO file: a head, an entry for each, then the files. */
function joinPictures(pictures: Buffer[]): Buffer {
  const head = Buffer.alloc(headBytes);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let place = headBytes + entryBytes * pictures.length;
  const entries = pictures.map((picture, index) => {
    const entry = Buffer.alloc(entryBytes);
    entry.writeUInt8(widths[index]!, 0);
    entry.writeUInt8(widths[index]!, 1);
    entry.writeUInt16LE(1, 4);
    entry.writeUInt16LE(32, 6);
    entry.writeUInt32LE(picture.length, 8);
    entry.writeUInt32LE(place, 12);
    place += picture.length;
    return entry;
  });
  return Buffer.concat([head, ...entries, ...pictures]);
}
