import type { compareEmbed as vietnamese } from "../vi/compare-embed.ts";

export const compareEmbed: typeof vietnamese = {
  needsScript: "This comparison is drawn in the browser and needs JavaScript.",
  page: "Open the comparison of Tổ Số",
  sources: "The source of each figure: see the whole page, and press the name of an indicator.",
};
