import { formatPeriod } from "../../parts/format/period.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { loadRelease } from "../../parts/layout/load-release.ts";
import { siteAddress } from "../../../build/site-address.ts";
import { colours, drawBrand, drawParagraph, drawText } from "./draw.ts";
import type { Origins } from "./list-origins.ts";
import { element, type Part } from "./element.ts";

/** Draws what a picture may not be printed without: sources, dates, release, licence and the address of its page (`path` from the root). Gives the place below it. */
export async function drawFoot(origins: Origins, path: string, lang: Lang, top: number, width: number): Promise<{ part: Part; bottom: number }> {
  const release = await loadRelease();
  const { layout, share } = words(lang);
  const margin = 32;
  const room = width - 2 * margin;
  const brand = drawBrand(layout.siteName, margin, 0, 20);
  const sentences = [
    [share.picture.sources(origins.sources.replace(/\.$/, "")), origins.span ? share.picture.dates(origins.span) : ""].filter(Boolean).join(" "),
    `${layout.release(release.version, formatPeriod(release.date, lang))}. ${layout.licence} ${layout.licenceName}. ${layout.sourcesKeepRights} ${layout.boundaries}`,
  ];
  const parts: Part[] = [element("path", { d: `M${margin} ${top}H${width - margin}`, stroke: colours.line })];
  let bottom = top + 12;
  for (const sentence of sentences) {
    const paragraph = drawParagraph(sentence, margin, bottom, room, { size: 12.5, fill: colours.soft });
    parts.push(paragraph.part);
    bottom = paragraph.bottom + 4;
  }
  bottom += 6;
  parts.push(element("g", { transform: `translate(0 ${Math.round(bottom)})` }, brand.part));
  parts.push(drawText(new URL(path, siteAddress).href, width - margin, bottom + 4, { size: 14, weight: 600, fill: colours.accent, anchor: "end" }));
  return { part: parts, bottom: bottom + 26 + 22 };
}
