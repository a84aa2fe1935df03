import { say } from "../../../i18n/say.ts";
import type { Shown } from "../compared-file.ts";
import type { CompareWords } from "../compare-words.ts";

/** Names what is compared, for titles: "So sánh Hà Giang, Lào Cai"; null where nothing is chosen. */
export function nameChoice({ provinces, group, together }: Shown, words: CompareWords): string | null {
  const [own] = provinces;
  const names = group && own && group.peers.length > 0 ? [say(words.with, { name: own.name })] : provinces.map(({ name }) => name);
  const all = together ? [...names, together.name] : names;
  return all.length > 0 ? say(words.title, { names: all.join(", ") }) : null;
}
