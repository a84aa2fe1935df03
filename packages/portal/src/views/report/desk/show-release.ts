import { html, nothing, type TemplateResult } from "lit-html";
import { askDesk, DeskError } from "../ask-desk.ts";
import type { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { ReleaseJob } from "../desk-types.ts";
import { writeMoment } from "../write-moment.ts";

const pollMs = 2_000;

/** The button that makes a release of what was accepted, and how far it has come. */
export class ReleaseButton {
  readonly #page: DeskElement;
  #job: ReleaseJob | null = null;
  /** False where the server keeps no dataset: then the release is made from the command line. */
  #isOffered = true;

  constructor(page: DeskElement) {
    this.#page = page;
  }

  /** Asks whether a release is being made; throws a DeskError, but for a server that makes none. */
  async load(): Promise<void> {
    try {
      ({ releaseJob: this.#job } = await askDesk<{ releaseJob: ReleaseJob | null }>(deskQuestions.releaseJob));
    } catch (error) {
      if (!(error instanceof DeskError) || !["NOT_FOUND", "NOT_ALLOWED"].includes(error.code)) throw error;
      this.#isOffered = false;
    }
    if (this.#isRunning) this.#watch();
  }

  /** Gives the section; `accepted` is how many reports wait for a release. */
  show(accepted: number): TemplateResult {
    const text = this.#page.words.reportDesk.release;
    return html`<section class="section" aria-labelledby="release">
      <h2 id="release">${text.heading}</h2>
      <p class="prose">${text.explained}</p>
      <p>${accepted === 0 ? text.none : text.accepted(String(accepted))}</p>
      ${this.#job ? this.#showJob(this.#job) : nothing}
      ${
        !this.#isOffered
          ? html`<p class="note">${text.unavailable}</p>`
          : (accepted === 0 && this.#job?.step !== "FAILED") || this.#isRunning
            ? nothing
            : html`<details>
                <summary>${text.start}</summary>
                <p><button type="button" class="button" @click=${() => void this.#start()}>${text.confirm}</button></p>
              </details>`
      }
    </section>`;
  }

  #showJob({ step, done, total, message, version, startedAt }: ReleaseJob): TemplateResult {
    const text = this.#page.words.reportDesk.release;
    const said = [
      text.step[step],
      done !== null && total !== null ? text.progress(String(done), String(total)) : "",
      version ? text.version(version) : "",
      text.began(writeMoment(startedAt, this.#page.lang)),
    ];
    return html`<div class="note">
      <p>${said.filter(Boolean).join(" · ")}</p>
      ${this.#isRunning ? html`<progress aria-labelledby="release" max=${total ?? nothing} value=${done ?? nothing}></progress>` : nothing}
      ${message ? html`<pre class="desk-words">${message}</pre>` : nothing}
    </div>`;
  }

  get #isRunning(): boolean {
    return this.#job !== null && this.#job.step !== "DONE" && this.#job.step !== "FAILED";
  }

  async #start(): Promise<void> {
    try {
      ({ startRelease: this.#job } = await askDesk<{ startRelease: ReleaseJob }>(deskQuestions.startRelease));
      this.#watch();
    } catch (error) {
      const problem = this.#page.problemOf(error);
      if (problem.code === "NOT_ALLOWED" || problem.code === "NOT_FOUND") this.#isOffered = false;
      else this.#page.tell(this.#page.explain(problem));
    }
    this.#page.draw();
  }

  #watch(): void {
    setTimeout(() => void this.#look(), pollMs);
  }

  async #look(): Promise<void> {
    const before = this.#job?.step;
    try {
      ({ releaseJob: this.#job } = await askDesk<{ releaseJob: ReleaseJob | null }>(deskQuestions.releaseJob));
    } catch (error) {
      // The server may be busy for a moment; it is asked again.
      if (this.#page.problemOf(error).code !== "AWAY") return this.#page.tell(this.#page.explain(this.#page.problemOf(error)));
    }
    if (this.#job && this.#job.step !== before) this.#page.tell(this.#page.words.reportDesk.release.step[this.#job.step]);
    if (this.#isRunning) {
      this.#watch();
      return this.#page.draw();
    }
    await this.#page.begin();
  }
}
