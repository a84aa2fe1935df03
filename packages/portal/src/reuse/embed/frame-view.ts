import { words } from "../../i18n/words.ts";
import type { Lang } from "../../i18n/lang.ts";
import { measureFrame } from "./measure-frame.ts";
import { nameView } from "./name-view.ts";
import { pathToEmbed, type EmbeddedView } from "./path-to-embed.ts";
import { embedWidth, sizeFrame, type FramedView } from "./write-embed-code.ts";

/** Gives the frame of a view in a language, on the given site, that follows the newest release; a view that the release of this build does not have is thrown. */
export async function frameView(site: URL, lang: Lang, view: EmbeddedView): Promise<FramedView> {
  const name = await nameView(view, lang);
  if (name === null) throw new Error(`The release of this build has no view ${JSON.stringify(view)} to frame.`);
  const heights = await measureFrame(view, lang);
  return {
    address: new URL(pathToEmbed(lang, "latest", view), site).href,
    title: words(lang).layout.title(name),
    heights,
    ...sizeFrame(heights.latest, embedWidth),
  };
}
