import { presentFigure, type PresentedFigure } from "../../parts/figure/present-figure.ts";
import type { FigureParts } from "../../parts/figure/figure.query.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import type { BothSides } from "./province-page.query.ts";

/** A figure of one side of July 2025, with the words that say which. */
export type SideFigure = { word: string; figure: FigureParts; presented: PresentedFigure };

/** The figure that leads, and the one of the other side of July 2025 where there is one; `side` is null where the name stands for one province alone. */
export type PresentedSides = { figure: FigureParts; side: SideFigure | null; beside: SideFigure | null };

/** Sets the two figures of a province beside each other, the leading one first, as the API says which that is. */
export function presentSides({ leads, present, before }: BothSides, { sharesName }: { sharesName: boolean }, lang: Lang): PresentedSides {
  const leading = (leads === "BEFORE" && before) || present;
  if (!sharesName || before === null) return { figure: leading, side: null, beside: null };
  const sideOf = (side: BothSides["leads"], figure: FigureParts): SideFigure => ({
    word: words(lang).province.side[side],
    figure,
    presented: presentFigure(figure, lang),
  });
  const other = leads === "PRESENT" ? sideOf("BEFORE", before) : sideOf("PRESENT", present);
  return {
    figure: leading,
    side: leading.value === null ? null : sideOf(leads, leading),
    beside: other.figure.value === null ? null : other,
  };
}
