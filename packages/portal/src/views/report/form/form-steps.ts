import { askDesk, type DeskError } from "../ask-desk.ts";
import type { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { Report } from "../desk-types.ts";
import type { FormFiles } from "./form-files.ts";
import { forgetTyped } from "./keep-typed.ts";

/** What the steps of a report need of its form. */
interface Form extends DeskElement {
  report: Report;
  readonly files: FormFiles;
  /** Whether there is a figure, and nothing in any is left to look at. */
  readonly isReady: boolean;
  /** Saves now what was typed; returns whether the desk has all of it. */
  saveNow(): Promise<boolean>;
  /** Why what was typed could not be saved, where the page shows it nowhere else; null for nothing. */
  readonly unsaved: DeskError | null;
  /** Asks what somebody else has saved meanwhile, and lets the reader choose. */
  findTheirs(): Promise<void>;
  /** Shows the report to be read alone, once an editor has taken its area from the office. What was typed last stays in this browser. */
  stop(): void;
  /** Shows the figures of the report in the fields. */
  refill(): void;
}

/** The steps that an office takes with a report: it hands it in, takes it back, deletes a draft. */
export class FormSteps {
  readonly #form: Form;
  isBusy = false;
  /** The step that was just taken; null for none. */
  done: "handed-in" | "taken-back" | null = null;
  /** Why the report was not taken back; "" for nothing. */
  notTakenBack = "";
  /** What was not done with the report, and why: stands beside its button until it is done. */
  notDone: { step: "handIn" | "discard"; why: string } | null = null;
  /** Whether all that still stops the report is listed. */
  isSummaryShown = false;

  constructor(form: Form) {
    this.#form = form;
    addEventListener("online", () => {
      if (!this.notDone) return;
      this.notDone = { ...this.notDone, why: form.words.reportForm.handIn.backOnline };
      form.draw();
    });
  }

  async handIn(): Promise<void> {
    if (this.isBusy) return;
    const form = this.#form;
    this.#begin();
    const isSaved = await form.saveNow();
    if (form.unsaved) this.#say("handIn", form.unsaved);
    if (isSaved && form.isReady) {
      try {
        const { id, version } = form.report;
        ({ handIn: form.report } = await askDesk<{ handIn: Report }>(deskQuestions.handIn, { id, version }));
        this.done = "handed-in";
        forgetTyped(id);
      } catch (error) {
        const problem = form.problemOf(error);
        if (problem.code === "CONFLICT" || problem.code === "WRONG_STEP") await form.findTheirs();
        else if (problem.code === "AREA_TAKEN") form.stop();
        else if (problem.code === "NOT_READY") await form.attempt(() => form.files.refresh());
        else this.#say("handIn", problem);
        if (!this.notDone) form.tell(form.explain(problem));
      }
    }
    // What could not be saved says so itself.
    this.isSummaryShown = this.done === null && isSaved && !form.isReady;
    this.#end(this.done ?? (this.notDone ? "hand-in-button" : "summary"));
  }

  async takeBack(): Promise<void> {
    const form = this.#form;
    const text = form.words.reportForm.takeBack;
    const { id, version } = form.report;
    this.#begin();
    await form.attempt(
      async () => {
        ({ takeBack: form.report } = await askDesk<{ takeBack: Report }>(deskQuestions.takeBack, { id, version }));
        this.done = "taken-back";
        form.refill();
      },
      (problem) => {
        this.notTakenBack = problem.code === "CONFLICT" || problem.code === "WRONG_STEP" ? text.tooLate : form.explain(problem);
      },
    );
    // Somebody was faster: the page shows where the report stands now.
    if (this.notTakenBack === text.tooLate)
      await form.attempt(async () => {
        ({ report: form.report } = await askDesk<{ report: Report }>(deskQuestions.report, { id }));
        form.refill();
      });
    this.#end(this.done ?? "not-taken-back");
  }

  async discard(): Promise<void> {
    const form = this.#form;
    this.notDone = null;
    await form.attempt(
      async () => {
        const { id, version } = form.report;
        await askDesk(deskQuestions.discard, { id, version });
        forgetTyped(id);
        location.assign(form.pathTo("myReports"));
      },
      (problem) => this.#say("discard", problem),
    );
    this.#form.draw();
  }

  #say(step: "handIn" | "discard", problem: DeskError): void {
    this.notDone = { step, why: this.#form.explain(problem) };
  }

  #begin(): void {
    this.isBusy = true;
    this.done = null;
    this.notTakenBack = "";
    this.notDone = null;
    this.#form.draw();
  }

  // The button may be gone: what came of it has the keyboard, and is in view.
  #end(outcome: string): void {
    this.isBusy = false;
    this.#form.draw();
    document.getElementById(outcome)?.focus();
    document.getElementById("not-done")?.scrollIntoView({ block: "nearest" });
  }
}
