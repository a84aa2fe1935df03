import { sendFile, type DeskError } from "../ask-desk.ts";
import type { DeskElement } from "../desk-element.ts";
import type { Report, ReportedValue } from "../desk-types.ts";
import type { ReadWorkbook, WorkbookState } from "./show-workbook.ts";

const mostBytes = 2_000_000;

/** What a workbook needs of the form. */
interface Form extends DeskElement {
  report: Report;
  /** Takes figures over into the fields. */
  takeValues(values: ReportedValue[]): void;
}

/** A filled workbook on its way into the form. */
export class FormWorkbook {
  readonly #form: Form;
  state: WorkbookState = { step: "none" };

  constructor(form: Form) {
    this.#form = form;
  }

  /** Lets the desk read a file, which changes nothing yet. */
  async send(file: File): Promise<void> {
    const text = this.#form.words.reportForm.workbook;
    if (file.size > mostBytes) return this.#change({ step: "failed", message: text.tooLarge });
    this.#change({ step: "reading" });
    try {
      this.#change({ step: "read", read: await sendFile<ReadWorkbook>(`/desk/reports/${this.#form.report.id}/workbook`, file) });
    } catch (error) {
      const problem = this.#form.problemOf(error);
      const { madeFor, format, cell } = problem.details;
      const badFile = madeFor ? text.otherArea(...this.#nameBoth(problem)) : format === "percent" ? text.percentCell(String(cell ?? "?")) : text.badFile;
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

  /** Takes over what was read. */
  take({ values }: ReadWorkbook): void {
    this.state = { step: "none" };
    this.#form.takeValues(values);
    this.#form.tell(this.#form.words.reportForm.workbook.taken(String(values.length)));
  }

  /** Leaves the form as it is. */
  leave(): void {
    this.#change({ step: "none" });
  }

  #change(state: WorkbookState): void {
    this.state = state;
    this.#form.draw();
  }
}
