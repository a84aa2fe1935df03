import { promisify } from "node:util";
import { brotliCompress, constants, gzip, zstdCompress } from "node:zlib";
import type { Encoding } from "../negotiate.ts";

/** Below this size, in bytes, a coding saves less than its header costs. */
const smallest = 500;
const brotli = promisify(brotliCompress);
const zstd = promisify(zstdCompress);
const deflate = promisify(gzip);

/** Returns the body in the coding asked for, and as it is where it is too small to gain. */
export async function encode(body: Buffer, encoding: Encoding): Promise<{ body: Buffer; encoding: Encoding }> {
  if (encoding === "identity" || body.length < smallest) return { body, encoding: "identity" };
  return { body: await compress(body, encoding), encoding };
}

function compress(body: Buffer, encoding: Exclude<Encoding, "identity">): Promise<Buffer> {
  if (encoding === "br") {
    return brotli(body, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 6,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
      },
    });
  }
  return encoding === "zstd" ? zstd(body) : deflate(body, { level: 7 });
}
