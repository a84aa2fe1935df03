import { formatPeriod } from "../../parts/format/period.ts";
import { otherLang, type Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { loadRelease } from "../../parts/layout/load-release.ts";
import { edge, sizeOfTitle } from "./frame-lengths.ts";
import { countLines, heightOfText, stack, type ContentHeights } from "./lay-out-text.ts";
import { measureChart } from "./measure-chart.ts";
import { measureIndicator } from "./measure-indicator.ts";
import { measureProvince } from "./measure-province.ts";
import { nameView } from "./name-view.ts";
import type { EmbeddedView } from "./path-to-embed.ts";
import { measuredWidths } from "./write-embed-code.ts";

/** Heights in pixels at each of the measured widths, of a frame that follows the newest release and of one that stays with this one. */
export type FrameHeights = { latest: number[]; pinned: number[] };

/** Space between its parts, as css has it. */
const gap = 16;
const widest = 960;

/** Measures how high what a frame shows is at each width, by its words in the font of the page and the shape of its map or chart. */
export async function measureFrame(view: EmbeddedView, lang: Lang): Promise<FrameHeights> {
  const heightsOf = await measureContent(view, lang);
  const [title, release] = [(await nameView(view, lang)) ?? "", await loadRelease()];
  const { layout, embed } = words(lang);
  const foot = [
    `: ${embed.wholePage} ·`,
    `${layout.release(release.version, formatPeriod(release.date, lang))} ·`,
    `${layout.licenceName} ·`,
    words(otherLang(lang)).embed.thisLanguage,
  ];
  const heightAt = (frame: number, isPinned: boolean) => {
    const room = Math.min(frame, widest) - 2 * edge;
    const titleSize = sizeOfTitle(frame);
    const notice = isPinned ? edge + heightOfText(`${embed.stays(release.version)} ${embed.newest}`, room - 27) : 0;
    const main = stack(
      [notice, heightOfText(title, room, { size: titleSize, weight: 600, lead: 1.25 }), ...heightsOf(room, frame, clamp(26, 22.4 + 0.014 * frame, 34))],
      gap,
    );
    const footLines = countLines([{ text: layout.siteName, weight: 600 }, ...foot.map((text) => ({ text }))], room);
    // A pixel or two, for a browser rounds each part.
    return Math.ceil(2 + 2 * edge + main + gap + 13 + footLines * 24.5);
  };
  return { latest: measuredWidths.map((width) => heightAt(width, false)), pinned: measuredWidths.map((width) => heightAt(width, true)) };
}

function measureContent(view: EmbeddedView, lang: Lang): Promise<ContentHeights> {
  switch (view.kind) {
    case "indicator":
      return measureIndicator(view.code, lang);
    case "province":
      return measureProvince(view, lang);
    case "chart":
      return measureChart(view.code, lang);
  }
}

function clamp(least: number, wanted: number, most: number): number {
  return Math.min(most, Math.max(least, wanted));
}
