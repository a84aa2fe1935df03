import { crc32, deflateSync } from "node:zlib";
import type { IndexedPicture } from "./index-colours.ts";

const signature = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
/** One byte a pixel, a place in the palette; no interlacing. */
const kind = [8, 3, 0, 0, 0];

/** Writes a picture of at most 256 colours as a PNG file (https://www.w3.org/TR/png-3/). */
export function writePng(width: number, height: number, { palette, indexes }: IndexedPicture): Buffer<ArrayBuffer> {
  const head = Buffer.alloc(8 + kind.length);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set(kind, 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255]));
  // Before each row stands how it was filtered: not at all, as is best for places in a palette.
  const rows = Buffer.alloc((width + 1) * height);
  for (let row = 0; row < height; row += 1) rows.set(indexes.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return Buffer.concat([
    signature,
    writeChunk("IHDR", head),
    writeChunk("PLTE", colours),
    writeChunk("IDAT", deflateSync(rows, { level: 6, memLevel: 9 })),
    writeChunk("IEND", Buffer.alloc(0)),
  ]);
}

function writeChunk(name: string, content: Buffer): Buffer {
  const chunk = Buffer.alloc(content.length + 12);
  chunk.writeUInt32BE(content.length, 0);
  chunk.write(name, 4, "latin1");
  content.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, content.length + 8)), content.length + 8);
  return chunk;
}
