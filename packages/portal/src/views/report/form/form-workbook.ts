import { sendFile, type DeskError } from "../ask-desk.ts";
import type { DeskElement } from "../desk-element.ts";
import type { Report, ReportedValue } from "../desk-types.ts";
import type { ComparedFigure } from "./entries.ts";
import type { ReadWorkbook, WorkbookState } from "./workbook-state.ts";

const mostBytes = 2_000_000;

/** What a workbook needs of the form. */
interface Form extends DeskElement {
  report: Report;
  /** Sets figures beside those that were typed. */
  compareValues(values: ReportedValue[]): ComparedFigure[];
  /** Takes figures over into the fields. */
  takeValues(figures: ComparedFigure[]): void;
}

/** A filled workbook on its way into the form. */
export class FormWorkbook {
  readonly #form: Form;
  state: WorkbookState = { step: "none" };
  /** Places, among the figures read, of those that go over what was typed: only where the reader has said so. */
  readonly #replacing = new Set<number>();

  constructor(form: Form) {
    this.#form = form;
  }

  /** Lets the desk read a file, which changes nothing yet. */
  async send(file: File): Promise<void> {
    const text = this.#form.words.reportForm.workbook;
    this.#replacing.clear();
    if (file.size > mostBytes) return this.#change({ step: "failed", message: text.tooLarge });
    this.#change({ step: "reading" });
    try {
      this.#change({ step: "read", read: await sendFile<ReadWorkbook>(`/desk/reports/${this.#form.report.id}/workbook`, file) });
    } catch (error) {
      const problem = this.#form.problemOf(error);
      const { madeFor, format, cell } = problem.details;
      const ofCell = format === "percent" ? text.percentCell : format === "scaled" ? text.scaledCell : null;
      const badFile = madeFor ? text.otherArea(...this.#nameBoth(problem)) : (ofCell?.(String(cell ?? "?")) ?? text.badFile);
      const message = problem.code === "TOO_LARGE" ? text.tooLarge : problem.code === "BAD_FILE" ? badFile : this.#form.explain(problem);
      this.#change({ step: "failed", message });
    }
    document.getElementById("read-heading")?.focus();
  }

  /** Names the area that the template was made for and that of the report; a province that the merger left as it was has one name in both divisions, so codes tell. */
  #nameBoth({ details: { madeFor, madeForVi, madeForEn } }: DeskError): [made: string, own: string] {
    const { area } = this.#form.report;
    const [made, own] = [this.#form.nameOf({ nameVi: String(madeForVi), nameEn: String(madeForEn) }), this.#form.nameOf(area)];
    return made === own ? [`${made} (${String(madeFor)})`, `${own} (${area.scheme}:${area.code})`] : [made, own];
  }

  /** Sets what was read beside what is typed now. */
  compare({ values }: ReadWorkbook): ComparedFigure[] {
    return this.#form.compareValues(values);
  }

  /** Whether the figure read at a place goes over the typed one. */
  replaces(place: number): boolean {
    return this.#replacing.has(place);
  }

  /** Says whether figures read at these places go over the typed ones. */
  choose(places: number[], isReplacing: boolean): void {
    for (const place of places) {
      if (isReplacing) this.#replacing.add(place);
      else this.#replacing.delete(place);
    }
    this.#form.draw();
  }

  /** Takes over what was read: what nothing was typed for, and what the reader has chosen over what they typed. */
  take(read: ReadWorkbook): void {
    const compared = this.compare(read);
    const taken = compared.filter(({ typed, changes }, place) => !typed || (changes && this.#replacing.has(place)));
    const kept = compared.filter(({ changes }, place) => changes && !this.#replacing.has(place));
    this.state = { step: "none" };
    this.#form.takeValues(taken);
    this.#form.tell(this.#form.words.reportForm.workbook.taken(String(taken.length), String(kept.length)));
    this.#toHeading();
  }

  /** Leaves the form as it is. */
  leave(): void {
    this.#change({ step: "none" });
    this.#toHeading();
  }

  // The buttons are folded away, and the keyboard would be at the top of the page.
  #toHeading(): void {
    document.getElementById("workbook")?.focus();
  }

  #change(state: WorkbookState): void {
    this.state = state;
    this.#form.draw();
  }
}
