import { buildContext } from "../../../build/context.ts";
import { keepText, nameKept, readKept } from "../../../build/kept-texts.ts";

const drawn = new Map<string, string>();

/**
 * Returns the markup of a chart: drawn now, unless this build or an earlier one drew it from the same numbers and words with the same code. `from` is all
 * that `draw` goes by, as JSON can say it. A page, its picture to download and its picture to print share their charts.
 */
export function keepDrawing(kind: "time" | "strip" | "bars" | "lines", from: unknown[], draw: () => string): string {
  const name = nameKept(buildContext().chartsPrint, kind, JSON.stringify(from));
  const known = drawn.get(name);
  if (known !== undefined) return known;
  const cached = readKept("drawings", name);
  const markup = cached ?? draw();
  if (cached === null) keepText("drawings", name, markup);
  drawn.set(name, markup);
  return markup;
}
