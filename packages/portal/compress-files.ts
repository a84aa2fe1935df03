import { globSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const compressible = "**/*.{html,css,js,svg,json,xml,ics,txt,graphql,atom,bib,ris}";
const smallest = 1000;
// Above this quality Brotli takes ten times as long for a tenth less.
const quality = 9;
const atOnce = 8;

/**
 * Writes beside each text file of a built portal what a server sends in its place: `.br` and `.gz`; returns how many files got both.
 * Folders of releases stay as their checksums name them.
 */
export async function compressFiles(portal: string): Promise<number> {
  const paths = globSync(compressible, { cwd: portal, exclude: ["data/**"] });
  let written = 0;
  const work = async () => {
    for (let path = paths.pop(); path; path = paths.pop()) {
      const file = join(portal, path);
      const whole = await readFile(file);
      if (whole.length < smallest) continue;
      const [br, gz] = await Promise.all([
        promisify(brotliCompress)(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: whole.length } }),
        promisify(gzip)(whole, { level: 6 }),
      ]);
      await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
      written += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return written;
}
