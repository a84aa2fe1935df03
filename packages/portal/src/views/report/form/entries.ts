import type { Lang } from "../../../i18n/lang.ts";
import type { ReportedValue } from "../desk-types.ts";
import { emptyEntry, isTyped, readEntry, sayTheSame, writeEntry, type Entry } from "./entry.ts";
import { mergeValue } from "./merge-value.ts";

/** A figure of a file beside what was typed. */
export interface ComparedFigure {
  read: ReportedValue;
  /** Fields of the same indicator and date that something was typed into; null for none. */
  entry: Entry | null;
  /** What they hold; null for none. */
  typed: ReportedValue | null;
  /** What would stand there. */
  merged: ReportedValue;
  /** Whether something that was typed would be another. */
  changes: boolean;
}

/** All figures of a form as they are typed; each indicator has one at least, which may be empty. */
export class Entries {
  readonly #lang: Lang;
  #all: Entry[] = [];
  #key = 0;

  constructor(lang: Lang) {
    this.#lang = lang;
  }

  /** Fills the form with figures, in the place of what stood there; `codes` are all indicators of the form. */
  fill(values: ReportedValue[], codes: string[]): void {
    this.#all = values.map((value) => writeEntry(value, (this.#key += 1), this.#lang));
    for (const code of codes) if (this.of(code).length === 0) this.add(code);
  }

  /** Gives the figures of an indicator. */
  of(indicatorCode: string): Entry[] {
    return this.#all.filter((entry) => entry.indicatorCode === indicatorCode);
  }

  /** Gives the first figure that a condition holds for; undefined for none. */
  find(holds: (entry: Entry) => boolean): Entry | undefined {
    return this.#all.find(holds);
  }

  /** Reads what was typed. */
  read(): ReportedValue[] {
    return this.typed().map((entry) => readEntry(entry, this.#lang));
  }

  /** Gives the figures that something was typed into, in the order in which they are read. */
  typed(): Entry[] {
    return this.#all.filter(isTyped);
  }

  /** Adds empty fields for an indicator. */
  add(indicatorCode: string): Entry {
    const entry = emptyEntry((this.#key += 1), indicatorCode);
    this.#all.push(entry);
    return entry;
  }

  /** Removes a figure and gives the one that has the keyboard next: another of the indicator, or an empty one. */
  remove(gone: Entry): Entry {
    this.#all = this.#all.filter((entry) => entry !== gone);
    return this.of(gone.indicatorCode)[0] ?? this.add(gone.indicatorCode);
  }

  /** Sets figures of a file beside those that were typed for the same date, each of which stands beside one at most. */
  compare(values: ReportedValue[]): ComparedFigure[] {
    const met = new Set<Entry>();
    return values.map((read) => {
      const entry = this.of(read.indicatorCode).find((one) => isTyped(one) && !met.has(one) && readEntry(one, this.#lang).period === read.period);
      if (!entry) return { read, entry: null, typed: null, merged: read, changes: false };
      met.add(entry);
      const typed = readEntry(entry, this.#lang);
      const merged = mergeValue(typed, read);
      return { read, entry, typed, merged, changes: !sayTheSame([typed], [merged]) };
    });
  }

  /** Takes figures of a file over: into the fields of the figure that each stands beside, or else into empty ones; nothing else that was typed is written over. */
  take(figures: ComparedFigure[]): void {
    for (const { entry, merged } of figures) {
      const place = entry ?? this.of(merged.indicatorCode).find((one) => !isTyped(one));
      const written = writeEntry(merged, place?.key ?? (this.#key += 1), this.#lang);
      if (place) Object.assign(place, written);
      else this.#all.push(written);
    }
  }

  /** Takes the keyboard for having been everywhere in the figures that were begun. */
  visitAll(): void {
    for (const entry of this.typed()) entry.unvisited.clear();
  }

  /** Leaves the figures that a file stood behind without evidence. */
  forgetProof(evidenceId: string): void {
    for (const entry of this.#all) if (entry.proof === evidenceId) entry.proof = "address";
  }
}
