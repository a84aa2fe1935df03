import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { formatNumber } from "../format/number.ts";
import type { Lang } from "../i18n/lang.ts";

/** Gives the size of a file of the release folder being published (path from that folder) in words, such as "1,2 MB"; null where the release has no such file. Throws outside a build. */
export function sizeOfFile(lang: Lang, path: string): string | null {
  const folder = process.env.TOSO_RELEASE_FOLDER;
  if (!folder) throw new Error(`TOSO_RELEASE_FOLDER is not set: build the portal with "node build.ts", which writes the folder first.`);
  const file = join(folder, path);
  if (!existsSync(file)) return null;
  const kilobytes = statSync(file).size / 1000;
  return kilobytes < 1000 ? `${formatNumber(Math.max(1, kilobytes), 0, lang)} kB` : `${formatNumber(kilobytes / 1000, 1, lang)} MB`;
}
