import { scaleLinear } from "d3-scale";
import type { Part } from "../../reuse/picture/element.ts";
import { drawLabel, drawLine, drawLines, drawPoint, type Drawing } from "./draw.ts";

type Sides = {
  name: string;
  present: { value: number | null };
  sum: { value: number; text: string } | null;
  members: { name: string; value: number | null; text: string }[];
  isWhole: boolean;
  since: string;
  before: string;
};

/** Draws for each province what it has since the merger and what stood before as points of one scale from zero; nothing joins them. */
export function drawSides(provinces: Sides[], width: number): Drawing {
  const values = provinces.flatMap(({ present, sum, members }) => [present.value!, sum?.value ?? 0, ...members.map(({ value }) => value!)]);
  const x = scaleLinear([0, Math.max(...values, 1)], [8, width - 8]);
  const parts: Part[] = [];
  let top = 0;
  for (const { name, present, sum, members, since, before } of provinces) {
    parts.push(drawLabel(name, 0, top + 13, { kind: "strong" }));
    const y = top + 30;
    parts.push(drawLine([8, y], [width - 8, y], "story-grid"), drawLine([8, y - 6], [8, y + 6], "story-base"));
    if (sum) parts.push(drawPoint(x(sum.value), y, 6, "story-point hollow", before));
    else for (const member of members) parts.push(drawPoint(x(member.value!), y, 4, "story-point hollow small", `${member.name}: ${member.text}`));
    parts.push(drawPoint(x(present.value!), y, 6, "story-point", since));
    const now = drawLines(since, 0, y + 24, width);
    const then = drawLines(before, 0, now.bottom, width, "soft");
    parts.push(now.parts, then.parts);
    top = then.bottom + 8;
  }
  return { parts, height: top - 14 };
}
