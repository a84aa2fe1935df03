import type { Lang } from "../../../i18n/lang.ts";
import type { ReportedValue } from "../desk-types.ts";
import { emptyEntry, isTyped, readEntry, writeEntry, type Entry } from "./entry.ts";

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
    return this.#all.filter(isTyped).map((entry) => readEntry(entry, this.#lang));
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

  /** Takes a figure over from elsewhere: into the fields of the same date, or else into empty ones. */
  take(value: ReportedValue): void {
    const same = this.of(value.indicatorCode).find((entry) => !isTyped(entry) || readEntry(entry, this.#lang).period === value.period);
    const entry = writeEntry(value, same?.key ?? (this.#key += 1), this.#lang);
    if (same) Object.assign(same, entry);
    else this.#all.push(entry);
  }

  /** Leaves the figures that a file stood behind without evidence. */
  forgetProof(evidenceId: string): void {
    for (const entry of this.#all) if (entry.proof === evidenceId) entry.proof = "address";
  }
}
