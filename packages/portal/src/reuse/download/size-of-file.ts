import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildContext } from "../../../build/context.ts";
import { formatSize } from "../../parts/format/size.ts";
import type { Lang } from "../../i18n/lang.ts";

/** Gives the size of a file of the release folder being published (path from that folder) in words, such as "1,2 MB"; null where the release has no such file. Throws outside a build. */
export function sizeOfFile(lang: Lang, path: string): string | null {
  const file = join(buildContext().releases.at(-1)!.folder, path);
  return existsSync(file) ? formatSize(statSync(file).size, lang) : null;
}
