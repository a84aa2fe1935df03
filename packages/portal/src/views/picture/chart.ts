import type { FigureParts } from "../../parts/figure/figure.query.ts";
import type { Mark } from "../../parts/figure/list-marks.ts";
import type { FigureRow } from "../../reuse/download/write-figure-rows.ts";
import type { Subject } from "../../parts/take-part/write-subject.ts";
import type { Drawing } from "./draw.ts";

/** The charts of the picture in their order; also their names in addresses. */
export const chartCodes = ["national", "published", "per-inhabitants", "merger", "skills", "index", "measured"] as const;

export type ChartCode = (typeof chartCodes)[number];

/** One entry of the key of a chart: the class of its sign, and what it means. */
export type KeyEntry = { sign: string; label: string };

/** What stands in a cell of the table of a chart: words, or a value with what casts doubt on it. */
export type ChartCell = string | { text: string; marks: Mark[] };

/** A chart of the picture in one language: the finding that is its title, its words, its drawings and what they are made from. */
export type PictureChart = {
  code: ChartCode;
  title: string;
  /** Figures that the title names; their sources come before all others, and stand in the sentence to quote. */
  named?: FigureParts[];
  sentences: string[];
  /** Draws it at a width in units, at which its text is 13 units high; null where there is nothing to draw. */
  draw: ((width: number) => Drawing) | null;
  /** What the drawing shows, for those who do not see it. */
  spoken: string;
  key: KeyEntry[];
  /** `tell` is the province and indicator of a row; none where it is of the nation or of a skill. */
  table: { columns: { label: string; isNumber?: boolean }[]; rows: { name: string; href: string | null; tell?: Subject; cells: ChartCell[] }[] };
  rows: FigureRow[];
};
