import { element, type Part } from "../../reuse/picture/element.ts";
import { drawHatch, drawLines, lineHeight, round, type Drawing } from "./draw.ts";

/** Draws a bar as long as the share of provinces for each row, below its name and above its words; what nobody measures has an empty one. */
export function drawBars(rows: { name: string; count: number; label: string; isMeasured: boolean }[], all: number, width: number): Drawing {
  const hatch = `story-bars-${width}`;
  const parts: Part[] = [drawHatch(hatch)];
  let top = 0;
  for (const { name, count, label, isMeasured } of rows) {
    const heading = drawLines(name, 0, top + 13, width, "strong");
    const y = heading.bottom - lineHeight + 7;
    parts.push(heading.parts);
    parts.push(
      element("rect", {
        x: 0.5,
        y,
        width: width - 1,
        height: 12,
        class: isMeasured ? "story-room" : "story-room-never",
        fill: isMeasured ? undefined : `url(#${hatch})`,
      }),
    );
    if (count > 0) parts.push(element("rect", { x: 0.5, y, width: round(((width - 1) * count) / all), height: 12, class: "story-bar" }));
    const words = drawLines(label, 0, y + 28, width, isMeasured ? "soft" : "signal");
    parts.push(words.parts);
    top = words.bottom - lineHeight + 18;
  }
  return { parts, height: top - 10 };
}
