import { say } from "../../i18n/say.ts";
import type { Mark } from "../figure/list-marks.ts";
import { hatch } from "../map/palette.ts";
import { make } from "./elements.ts";
import type { ShownMoment } from "./show-moment.ts";
import { writeSharedMarks } from "./show-moment.ts";
import type { Swapped } from "./swap.ts";
import type { TimeControl } from "./time-control.ts";

/** Has a legend explain what the map shows at a moment, and only that: signs of other moments are hidden. */
export function explainMoment(legend: Element, shown: ShownMoment, control: TimeControl, swapped: Swapped): void {
  const own = legend.cloneNode(true) as HTMLElement;
  const drawings = shown.provinces.map(({ drawing }) => drawing);
  const signs = new Set(drawings.map(({ signs }) => signs).join(""));
  const isShown: Record<string, boolean> = {
    none: drawings.some(({ fill }) => fill === hatch),
    zero: drawings.some(({ hollow }) => hollow),
    provisional: drawings.some(({ dash }) => dash !== null),
    ...Object.fromEntries(["◆", "≠", "?"].map((sign) => [sign, signs.has(sign)])),
  };
  for (const entry of own.querySelectorAll<HTMLElement>("[data-explains]")) entry.hidden = !isShown[entry.dataset.explains!];
  const none = own.querySelector("[data-explains=none]");
  none?.lastChild?.replaceWith(say(control.words.missing.legend, { missing: control.nameMissing(shown.moment) }));
  own.querySelector(".shared-marks")?.remove();
  if (shown.sharedMarks.length > 0) {
    const line = make("p", "shared-marks", "");
    line.append(make("strong", "", writeSharedMarks(shown.sharedMarks, control)), ` ${shown.sharedMarks.map(({ explanation }) => explanation).join(" ")}`);
    own.querySelector("h3")!.after(line);
  }
  swapped.put(legend, own);
}

/** Explains the marks of a table below it, as MarkLegend.astro does. */
export function explainMarks(place: Element, { sharedMarks, provinces }: ShownMoment, control: TimeControl, swapped: Swapped): void {
  const own = place.cloneNode(false) as HTMLElement;
  const once = new Map([...sharedMarks, ...provinces.flatMap(({ marks }) => marks)].map((mark): [string, Mark] => [mark.kind, mark]));
  const list = make("dl", "mark-legend", "");
  list.setAttribute("aria-label", control.words.marksHeading);
  if (once.size > 0) own.append(list);
  for (const { kind, label, explanation } of once.values()) {
    const entry = list.appendChild(document.createElement("div"));
    entry.appendChild(document.createElement("dt")).append(make("span", `mark mark-${kind}`, label));
    entry.append(make("dd", "", explanation));
  }
  swapped.put(place, own);
}

/** Says in the coverage of a map how many provinces have a figure at a moment, and of which dates; what is said there of sums and the nation is of the newest figures, and is left out. */
export function coverMoment(coverage: Element, { provinces, count }: ShownMoment, control: TimeControl, swapped: Swapped): void {
  const { covered, coveredPeriod, span, all } = control.words;
  const own = coverage.cloneNode(true) as HTMLElement;
  own.querySelector(".coverage-count")!.textContent = say(covered, { count: String(count), all: String(all) });
  own.querySelector(".coverage-done")!.setAttribute("width", String(count));
  for (const line of own.querySelectorAll("p:not(.coverage-count)")) line.remove();
  const known = provinces.flatMap(({ entry }) => (entry?.periodEnd ? [entry] : [])).sort((one, other) => (one.periodEnd < other.periodEnd ? -1 : 1));
  if (known.length > 0) {
    const [first, last] = [known[0]!.period, known.at(-1)!.period];
    own.append(make("p", "", say(coveredPeriod, { span: first === last ? first : say(span, { first, last }) })));
  }
  swapped.put(coverage, own);
}
