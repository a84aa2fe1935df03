import type { PresentedFigure } from "../figure/present-figure.ts";
import type { Lang } from "../../i18n/lang.ts";
import { words } from "../../i18n/words.ts";
import { keepDrawing } from "./keep-drawing.ts";
import { isCautious } from "./present-strip.ts";
import { provinceBars } from "./province-bars.ts";

/** Draws a bar for each province with a figure, longest first; fewer than two make no chart: the answer is null. */
export function presentBars(name: string, provinces: { name: string; figure: PresentedFigure }[], lang: Lang): string | null {
  const text = words(lang).chart;
  const known = provinces.filter(({ figure }) => figure.value !== null).toSorted((one, other) => other.figure.value! - one.figure.value!);
  if (known.length < 2) return null;
  const at = (place: number) => text.valueAt(known.at(place)!.figure.text, known.at(place)!.name);
  const bars = known.map(({ name: area, figure }) => ({
    label: area,
    value: figure.value!,
    note: text.barNote(figure.text, figure.period ?? ""),
    tooltip: [text.tooltip(area, figure.text, figure.period ?? ""), ...figure.marks.map((mark) => mark.label)].join(", "),
    cautious: isCautious(figure),
  }));
  const options = { width: 400, sentence: text.barsSentence(name, String(known.length), at(0), at(-1)) };
  return keepDrawing("bars", [bars, options], () => provinceBars(bars, options));
}
