import { html, nothing, type TemplateResult } from "lit-html";
import { askDesk, DeskError } from "../ask-desk.ts";
import type { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { ListedReport, ReleaseJob } from "../desk-types.ts";
import { writeMoment } from "../write-moment.ts";

const pollMs = 2_000;

/** What the desk says for a moment alone; it is asked again. */
const passing = new Set<string>(["AWAY", "TOO_MANY", "INTERNAL_ERROR"]);

/** The button that makes a release of what was accepted, and how far it has come. */
export class ReleaseButton {
  readonly #page: DeskElement;
  #job: ReleaseJob | null = null;
  /** False where the server keeps no dataset: then the release is made from the command line. */
  #isOffered = true;
  /** Whether a release has just ended, and what came of it was not asked for yet. */
  #isOver = false;
  #next: ReturnType<typeof setTimeout> | undefined;

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

  /** Gives the section; `accepted` are the reports that wait for a release. */
  show(accepted: ListedReport[]): TemplateResult {
    const text = this.#page.words.reportDesk.release;
    return html`<section class="section" aria-labelledby="release">
      <h2 id="release">${text.heading}</h2>
      <p class="prose">${text.explained}</p>
      ${this.#isUnsure ? nothing : html`<p>${accepted.length === 0 ? text.none : text.accepted(String(accepted.length))}</p>`}
      ${this.#job ? this.#showJob(this.#job) : nothing}
      ${
        !this.#isOffered
          ? html`<p class="note">${text.unavailable}</p>`
          : (accepted.length === 0 && this.#job?.step !== "FAILED") || this.#isUnsure
            ? nothing
            : this.#showQuestion(accepted)
      }
    </section>`;
  }

  // What it lists is asked for anew as it opens: another editor may have accepted something since.
  #showQuestion(accepted: ListedReport[]): TemplateResult {
    const { words } = this.#page;
    const text = words.reportDesk.release;
    const open = (fold: HTMLDetailsElement) => fold.open && void this.#page.attempt(() => this.#page.refresh());
    return html`<details @toggle=${(event: Event) => open(event.currentTarget as HTMLDetailsElement)}>
      <summary>${text.start}</summary>
      ${
        accepted.length === 0
          ? nothing
          : html`<p>${text.question}</p>
              <ul>
                ${accepted.map(
                  ({ office, area, values }) => html`<li>${office.name}: ${this.#page.nameOf(area)}, ${words.report.mine.figures(String(values.length))}</li>`,
                )}
              </ul>`
      }
      <p><button type="button" class="button" @click=${() => void this.#start()}>${text.confirm}</button></p>
    </details>`;
  }

  #showJob({ step, done, total, message, version, startedAt }: ReleaseJob): TemplateResult {
    const text = this.#page.words.reportDesk.release;
    const said = [
      text.step[step],
      done !== null && total !== null ? text.progress(String(done), String(total)) : "",
      version ? text.version(version) : "",
      text.began(writeMoment(startedAt, this.#page.lang)),
    ];
    return html`<div class=${step === "FAILED" ? "note desk-job" : "desk-job"}>
      <p>${said.filter(Boolean).join(" · ")}</p>
      ${this.#isRunning ? html`<progress aria-labelledby="release" max=${total ?? nothing} value=${done ?? nothing}></progress>` : nothing}
      ${message ? html`<pre class="desk-words">${message}</pre>` : nothing}
    </div>`;
  }

  /** Whether what the page knows of reports may be no longer so: a release is being made, or what it did was not asked for yet. */
  get #isUnsure(): boolean {
    return this.#isRunning || this.#isOver;
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

  #watch(then = () => this.#look()): void {
    clearTimeout(this.#next);
    this.#next = setTimeout(() => void then(), pollMs);
  }

  async #look(): Promise<void> {
    const before = this.#job?.step;
    await this.#page.attempt(
      async () => {
        ({ releaseJob: this.#job } = await askDesk<{ releaseJob: ReleaseJob | null }>(deskQuestions.releaseJob));
        if (this.#job && this.#job.step !== before) this.#page.tell(this.#page.words.reportDesk.release.step[this.#job.step]);
        this.#isOver = !this.#isRunning;
        this.#page.draw();
        if (this.#isRunning) this.#watch();
        else await this.#askWhatCame();
      },
      (problem) => (passing.has(problem.code) ? this.#watch() : this.#page.tell(this.#page.explain(problem))),
    );
  }

  /** Asks what became of the reports, until that is known: right after a release the server may be busy. */
  async #askWhatCame(): Promise<void> {
    await this.#page.attempt(
      async () => {
        await this.#page.refresh();
        this.#isOver = false;
        this.#page.draw();
      },
      () => this.#watch(() => this.#askWhatCame()),
    );
  }
}
