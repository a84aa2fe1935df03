import type { Lang } from "../../i18n/lang.ts";
import { formatNumber } from "./number.ts";

/** Writes a size in bytes in words, such as "1,2 MB"; what is smaller than a kilobyte counts as one. */
export function formatSize(bytes: number, lang: Lang): string {
  const kilobytes = bytes / 1000;
  return kilobytes < 1000 ? `${formatNumber(Math.max(1, kilobytes), 0, lang)} kB` : `${formatNumber(kilobytes / 1000, 1, lang)} MB`;
}
