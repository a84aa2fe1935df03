import { words } from "../../i18n/words.ts";
import type { Lang } from "../../i18n/lang.ts";
import { nameView } from "./name-view.ts";
import { pathToEmbed, type EmbeddedView } from "./path-to-embed.ts";
import { embedSize } from "./write-embed-code.ts";

/** What it takes to frame a view: the full address, the title that is read out, and the size in pixels. */
export type Frame = { address: string; title: string; width: number; height: number };

/** Gives the frame of a view in a language and a release, on the given site; a view that the release of this build does not have is thrown. */
export async function frameView(site: URL, lang: Lang, release: string | "latest", view: EmbeddedView): Promise<Frame> {
  const name = await nameView(view, lang);
  if (name === null) throw new Error(`Release ${release} has no view ${JSON.stringify(view)} to frame.`);
  return { address: new URL(pathToEmbed(lang, release, view), site).href, title: words(lang).layout.title(name), ...embedSize[view.kind] };
}
