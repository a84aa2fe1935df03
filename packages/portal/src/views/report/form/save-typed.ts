import { askDesk, DeskError, type DeskCode, type DeskDetails } from "../ask-desk.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { Report, ReportedValue } from "../desk-types.ts";
import { keepTyped } from "./keep-typed.ts";

/** Quiet time after the last key before a form is saved, and the waits before it is tried again where the desk is away, in milliseconds. */
const quietMs = 800;
const againMs = [5_000, 15_000, 30_000, 60_000];

/** How far what was typed has come: into the desk, or only into this browser and why. */
export type SaveState = { step: "idle" | "typing" | "saving" } | { step: "saved"; at: Date } | { step: "failed"; code: DeskCode; details?: DeskDetails };

/** What saving needs of the form. */
interface Form {
  report(): Report;
  /** The figures as they are typed now. */
  values(): ReportedValue[];
  /** Takes what the desk has saved, with its findings. */
  accept(report: Report): void;
  /** Called when the state has changed. */
  changed(state: SaveState): void;
}

/** Saves a form while it is typed: at once in the browser, and at the desk when the keys are quiet, again and again while it is away. */
export class Saver {
  readonly #form: Form;
  #state: SaveState = { step: "idle" };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDirty = false;
  #failures = 0;
  #running: Promise<boolean> | null = null;
  /** False where the browser keeps nothing. */
  hasRoom = true;

  constructor(form: Form) {
    this.#form = form;
    const again = () => this.#state.step === "failed" && this.#state.code !== "CONFLICT" && void this.flush();
    addEventListener("online", again);
    addEventListener("focus", again);
  }

  get state(): SaveState {
    return this.#state;
  }

  /** Says that something was typed. */
  touch(): void {
    this.#isDirty = true;
    this.#keep(false);
    // Whoever must choose between two forms, or sign in, goes on typing; the desk is not asked meanwhile.
    if (this.#state.step === "failed" && (this.#state.code === "CONFLICT" || this.#state.code === "NOT_SIGNED_IN")) return;
    if (!this.#running) this.#change({ step: "typing" });
    this.#later(quietMs);
  }

  /** Saves now what was typed; returns whether the desk has all of it. */
  flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    this.#running ??= this.#save().finally(() => (this.#running = null));
    return this.#running;
  }

  async #save(): Promise<boolean> {
    while (this.#isDirty) {
      this.#isDirty = false;
      this.#change({ step: "saving" });
      try {
        const { id, version } = this.#form.report();
        const { saveReport } = await askDesk<{ saveReport: Report }>(deskQuestions.save, { id, version, values: this.#form.values() });
        this.#form.accept(saveReport);
        this.#failures = 0;
      } catch (error) {
        this.#isDirty = true;
        this.#fail(error);
        return false;
      }
    }
    this.#keep(true);
    if (this.#state.step === "saving") this.#change({ step: "saved", at: new Date() });
    return true;
  }

  #fail(error: unknown): void {
    if (!(error instanceof DeskError)) {
      this.#change({ step: "failed", code: "INTERNAL_ERROR" });
      throw error;
    }
    this.#change({ step: "failed", code: error.code, details: error.details });
    if (!["AWAY", "TOO_MANY", "INTERNAL_ERROR"].includes(error.code)) return;
    this.#later(againMs[Math.min(this.#failures, againMs.length - 1)]!);
    this.#failures += 1;
  }

  #keep(isSaved: boolean): void {
    const { id, version } = this.#form.report();
    this.hasRoom = keepTyped(id, { version, at: new Date().toISOString(), isSaved, values: this.#form.values() });
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  #change(state: SaveState): void {
    this.#state = state;
    this.#form.changed(state);
  }
}
