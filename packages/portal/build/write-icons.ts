import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";

/** Widths of the pictures in an icon, in pixels: tabs, tabs on fine screens, and task bars. */
const widths = [16, 32, 48];
/** Icons for home screens: a whole number of points wide; `share` is what the drawing takes of one whose ground reaches the edge, null for the icon as it is. */
const homeIcons = [
  { file: "apple-touch-icon.png", width: 180, share: 0.9 },
  { file: "icon-192.png", width: 192, share: null },
  { file: "icon-512.png", width: 512, share: null },
  { file: "icon-maskable-512.png", width: 512, share: 0.8 },
] as const;
const headBytes = 6;
const entryBytes = 16;

/**
 * Writes the icons of a built portal from its `icon.svg`: `favicon.ico`, which browsers ask for where no page names an icon, as beside a CSV file, and those that a phone
 * puts on its home screen. Systems cut these into a shape of their own, so their ground reaches every edge; a "maskable" one keeps its drawing in the middle four fifths.
 */
export async function writeIcons(portal: string): Promise<void> {
  const drawing = await readFile(join(portal, "icon.svg"), "utf8");
  const pictures = await Promise.all(widths.map((width) => render(drawing, width)));
  await writeFile(join(portal, "favicon.ico"), joinPictures(pictures));
  for (const { file, width, share } of homeIcons)
    await writeFile(join(portal, file), await render(share === null ? drawing : fillGround(drawing, share), width));
}

async function render(drawing: string, width: number): Promise<Buffer> {
  return (await renderAsync(drawing, { fitTo: { mode: "width", value: width } })).asPng();
}

/** Puts a drawing of 32 units, made smaller to `share` of its size, on a ground of its own colour without corners. */
function fillGround(drawing: string, share: number): string {
  const colour = /<rect[^>]* fill="([^"]+)"/.exec(drawing)?.[1];
  const [, inner] = /^<svg[^>]*>(.*)<\/svg>\s*$/s.exec(drawing) ?? [];
  if (!colour || inner === undefined) throw new Error("icon.svg has no ground: its first rectangle must have a fill.");
  const edge = (32 * (1 - share)) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="${colour}"/><g transform="translate(${edge} ${edge}) scale(${share})">${inner}</g></svg>`;
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
