import { askDesk, sendFile } from "../ask-desk.ts";
import type { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { Evidence, Report } from "../desk-types.ts";
import { sayTheSame, type Entry } from "./entry.ts";

const mostBytes = 10_000_000;

/** What the files of a form need of it. */
interface Form extends DeskElement {
  report: Report;
  /** Says that figures have changed, so that they are saved. */
  touch(): void;
  /** Takes a file away from the figures that it stood behind. */
  forgetProof(evidenceId: string): void;
}

/** The PDF documents of a report: sent, shown to everybody or not, removed. */
export class FormFiles {
  readonly #form: Form;
  /** File that is being sent, with the share that is sent, from 0 to 1; null for none. */
  upload: { name: string; share: number } | null = null;
  /** Why the last file was not taken, and where it was to stand: the key of a figure, or null for the list of files. */
  uploadError: { key: number | null; message: string } | null = null;

  constructor(form: Form) {
    this.#form = form;
  }

  /** Sends a file, as evidence of one figure or of none yet. */
  async send(file: File, entry: Entry | null): Promise<void> {
    const form = this.#form;
    const text = form.words.reportForm.evidence;
    const fail = (message: string) => (this.uploadError = { key: entry?.key ?? null, message });
    this.uploadError = null;
    if (file.size > mostBytes) {
      fail(text.tooLarge);
      return form.draw();
    }
    const say = (share: number) => {
      this.upload = { name: file.name, share };
      form.draw();
    };
    say(0);
    try {
      const { id } = await sendFile<{ id: string }>(`/desk/reports/${form.report.id}/evidence?name=${encodeURIComponent(file.name)}`, file, say);
      await this.refresh();
      form.tell(text.uploaded(file.name));
      if (entry) {
        entry.proof = id;
        form.touch();
      }
    } catch (error) {
      const problem = form.problemOf(error);
      fail(problem.code === "TOO_LARGE" ? text.tooLarge : problem.code === "BAD_FILE" ? text.badFile : form.explain(problem));
    }
    this.upload = null;
    form.draw();
  }

  /** Lets everybody read a file once the report is accepted, or not. */
  async allow(id: string, isPublic: boolean): Promise<void> {
    const { report } = this.#form;
    await this.#form.attempt(async () => {
      const { allowEvidence } = await askDesk<{ allowEvidence: Evidence }>(deskQuestions.allowEvidence, { id, isPublic });
      report.evidence = report.evidence.map((one) => (one.id === id ? allowEvidence : one));
    });
    this.#form.draw();
  }

  /** Removes a file; figures that it stood behind are left without evidence. */
  async drop(id: string): Promise<void> {
    const gone = this.#form.report.evidence.find((one) => one.id === id);
    await this.#form.attempt(async () => {
      await askDesk(deskQuestions.removeEvidence, { id });
      this.#form.forgetProof(id);
      this.#form.report.values = this.#form.report.values.map((value) => (value.evidenceId === id ? { ...value, evidenceId: null } : value));
      this.#form.tell(this.#form.words.reportForm.evidence.removed(gone?.fileName ?? ""));
      await this.refresh();
      this.#form.touch();
    });
  }

  /** Asks for the report again after its files have changed; what is typed stays. */
  async refresh(): Promise<void> {
    const { report } = await askDesk<{ report: Report }>(deskQuestions.report, { id: this.#form.report.id });
    const now = this.#form.report;
    // A saving that was under way may have ended meanwhile, and is newer than this answer.
    if (report.version < now.version) this.#form.report = { ...now, evidence: report.evidence };
    // A version that came with other figures is somebody else's: the next saving finds that out.
    else this.#form.report = { ...report, version: sayTheSame(report.values, now.values) ? report.version : now.version };
  }
}
