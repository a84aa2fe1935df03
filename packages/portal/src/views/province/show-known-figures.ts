import { codeInPath } from "../../parts/layout/code-in-path.ts";
import { say } from "../../i18n/say.ts";
import { chooseEntry } from "../../parts/time/choose-entry.ts";
import { make, marksOf, sourceLink } from "../../parts/time/elements.ts";
import type { Moment } from "../../parts/time/moment.ts";
import type { ProvinceFile, SeriesEntry } from "../../parts/time/series-file.ts";
import type { Swapped } from "../../parts/time/swap.ts";
import type { TimeControl } from "../../parts/time/time-control.ts";

/** Shows what was known of a province on a day: in its first sentence, in what is said of the present province, in every large figure and in the table of all of them. Returns how many figures the table then has. */
export function showFigures(file: ProvinceFile, moment: Moment, control: TimeControl, swapped: Swapped): number {
  const missing = control.nameMissing(moment);
  const lead = document.querySelector(".head-words .lead, .province-head .lead");
  if (lead) {
    const known = listSentences(file.lead, file.figures, moment);
    swapped.put(lead, make("p", "lead", known.length > 0 ? known.join(" ") : say(file.words.missingSentence, { moment: control.nameMoment(moment) })));
  }
  const notice = document.querySelector(".present-figures");
  const present = listSentences(file.lead, file.present, moment);
  if (notice && present.length > 0) swapped.put(notice, make("p", "present-figures", present.join(" ")));
  for (const figure of document.querySelectorAll<HTMLElement>(".section .big-figure")) {
    const known = chooseKnown(file, codeOf(figure), moment);
    if (known) swapped.put(figure, figureAt(figure, known, missing, file));
  }
  for (const row of document.querySelectorAll<HTMLElement>("[data-row]")) swapped.put(row, rowAt(row, moment, missing, file));
  return listKnown(file, moment, swapped);
}

function listSentences(codes: string[], entries: ProvinceFile["figures"], moment: Moment): string[] {
  return codes.flatMap((code) => chooseEntry(entries[code] ?? [], moment)?.sentence ?? []);
}

/** What was known of a measure on a day: the figure that led, and the one of the old province where the present one led. */
type Known = { leading: SeriesEntry | null; before: SeriesEntry | null; isPresent: boolean };

/** Chooses what led on a day, by the rule of the pages: where the name is still in use the figure that was published for the present province, once there was one. Null for what has no map. */
function chooseKnown({ figures, present }: ProvinceFile, code: string, moment: Moment): Known | null {
  const entries = figures[code];
  if (!entries) return null;
  const own = chooseEntry(entries, moment);
  const since = chooseEntry(present[code] ?? [], moment);
  if (since === null || since.value === null) return { leading: own, before: null, isPresent: false };
  return { leading: since, before: own?.value == null ? null : own, isPresent: true };
}

/** A row of the list of measures as it was: its name with the figure that led, and what that was made of. What is not on the map by day is away. */
function rowAt(row: HTMLElement, moment: Moment, missing: string, file: ProvinceFile): HTMLElement {
  const known = chooseKnown(file, codeInPath(row.dataset.row!), moment);
  const own = make("details", "measure", "");
  if (!known) {
    own.hidden = true;
    return own;
  }
  const { leading: entry, before, isPresent } = known;
  const summary = own.appendChild(make("summary", "", ""));
  summary.append(row.querySelector(".measure-name")!.cloneNode(true));
  const value = summary.appendChild(make("span", "measure-value", ""));
  const body = own.appendChild(make("div", "measure-body", ""));
  const tell = make("p", "screen-only", "");
  tell.append(row.querySelector("[data-tell]")!.cloneNode(true));
  if (entry === null || entry.value === null) {
    value.append(make("span", "figure-missing", entry?.text ?? missing));
    body.append(tell);
    return own;
  }
  value.append(make("strong", "figure-value", entry.text), " ");
  value.append(make("span", "figure-period", entry.period));
  if (isPresent) value.append(writePresentSide(file));
  value.append(...marksOf(entry.marks.map((kind) => file.marks[kind]!)));
  if (before) value.append(make("span", "measure-beside", `${file.words.side.before}: ${writeShort(before)}`));
  body.append(...partsOf(entry, file), ...entry.notes.map((note) => make("p", "", note)));
  if (!entry.parts && entry.source !== null) body.append(sourceLink(file.sources[entry.source]!));
  body.append(tell);
  return own;
}

// The label of a figure leads to the page of its indicator or rate.
function codeOf(figure: HTMLElement): string {
  return figure.querySelector<HTMLAnchorElement>(".big-figure-label a")?.pathname.split("/").at(-2) ?? "";
}

/** Says that a figure is of the present province, as BigFigure.astro and MeasureRow.astro do. */
function writePresentSide({ words }: ProvinceFile): HTMLElement {
  return make("span", "side-word is-known", ` · ${words.side.present}`);
}

const writeShort = ({ text, periodInSentence }: SeriesEntry) => (periodInSentence ? `${text} (${periodInSentence})` : text);

function figureAt(figure: HTMLElement, { leading: entry, before, isPresent }: Known, missing: string, file: ProvinceFile): HTMLElement {
  const { sources, marks, words } = file;
  const own = make("div", "big-figure", "");
  const label = own.appendChild(figure.querySelector(".big-figure-label")!.cloneNode(true)) as HTMLElement;
  label.querySelector(".side-word")?.remove();
  if (isPresent) label.querySelector("a")!.after(writePresentSide(file));
  if (entry === null || entry.value === null) {
    own.classList.add("is-missing");
    own.append(make("p", "figure-missing", entry?.text ?? missing));
    return own;
  }
  own.append(make("p", "big-figure-value", entry.text));
  const origin = own.appendChild(make("p", "big-figure-origin", ""));
  origin.append(make("span", "figure-period", entry.periodInSentence), ...marksOf(entry.marks.map((kind) => marks[kind]!)), " ");
  if (entry.source !== null) origin.append(sourceLink(sources[entry.source]!));
  own.append(...partsOf(entry, file), ...entry.notes.map((note) => make("p", "figure-note", note)));
  if (before) {
    const beside = own.appendChild(make("p", "before-figure is-known", ""));
    beside.append(make("strong", "", words.side.before), `: ${writeShort(before)} `);
    if (before.source !== null) beside.append(sourceLink(sources[before.source]!));
  }
  return own;
}

function partsOf({ parts }: SeriesEntry, { sources, words }: Pick<ProvinceFile, "sources" | "words">): HTMLElement[] {
  if (!parts) return [];
  const list = make("dl", "rate-parts", "");
  for (const [at, { text, source }] of parts.entries()) {
    const part = list.appendChild(document.createElement("div"));
    part.append(make("dt", "", at === 0 ? words.numerator : words.denominator), make("dd", "", `${text} `));
    if (source !== null) part.lastElementChild!.append(sourceLink(sources[source]!));
  }
  return [list];
}

/** Leaves in the table of all figures those that were known, the best of each indicator marked: its rows stand in the order of the headline rule, as the figures of the file do. */
function listKnown(file: ProvinceFile, moment: Moment, swapped: Swapped): number {
  const table = document.querySelector<HTMLTableElement>("section[aria-labelledby=figures] .figure-table");
  if (!table) return 0;
  const own = table.cloneNode(true) as HTMLTableElement;
  let count = 0;
  for (const body of [...own.tBodies]) {
    const code = body.querySelector(".group-row a")?.getAttribute("href")?.split("/").at(-2) ?? "";
    const entries = file.figures[code] ?? [];
    const rows = [...body.rows].slice(1);
    const known = rows.filter((row, at) => entries[at] && moment.day !== null && entries[at].day <= moment.day);
    count += known.length;
    for (const row of rows) {
      row.classList.remove("headline-row");
      row.querySelector(".headline-mark")?.remove();
      if (!known.includes(row)) row.remove();
    }
    if (known[0]) {
      known[0].classList.add("headline-row");
      known[0].querySelector(".number")!.append(make("span", "headline-mark", file.words.headline));
    } else body.remove();
  }
  swapped.put(table, own);
  const fold = document.querySelector("section[aria-labelledby=figures] .fold > summary");
  if (fold) swapped.put(fold, make("summary", "", say(file.words.open, { count: String(count) })));
  const caption = document.querySelector("section[aria-labelledby=figures] .table-words");
  if (caption) {
    const said = caption.cloneNode(false) as HTMLElement;
    said.textContent = say(file.words.caption, { count: String(count) });
    swapped.put(caption, said);
  }
  return count;
}
