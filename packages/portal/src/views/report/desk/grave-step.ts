import { html, nothing, type TemplateResult } from "lit-html";
import type { DeskElement } from "../desk-element.ts";

/** Something that is taken from somebody at once. */
export interface GraveStep {
  /** Tells it from the others of its list. */
  id: string;
  /** What it is called, what it means, and the words of the button that does it. */
  summary: string;
  explained: string;
  confirm: string;
  /** Has the desk do it. */
  take(): Promise<unknown>;
  /** What is said once it is done, and where somebody was faster. */
  done: string;
  gone: string;
}

/** The steps of a list that take something from somebody. Each lies folded under what is said of it; the list has the attribute data-list, and in it data-back marks where the keyboard goes on. */
export class GraveSteps {
  readonly #page: DeskElement;
  readonly #changed: () => Promise<void>;
  /** What the desk did not do, and why. */
  #refused: { id: string; says: string } | null = null;

  /** `changed` is called once a step is taken. */
  constructor(page: DeskElement, changed: () => Promise<void>) {
    this.#page = page;
    this.#changed = changed;
  }

  /** Gives what folds out below what the step is about. */
  show(step: GraveStep): TemplateResult {
    return html`<details>
      <summary>${step.summary}</summary>
      <p class="prose">${step.explained}</p>
      <p>
        <button type="button" class="button is-grave" @click=${(event: Event) => void this.#take(step, event.currentTarget as HTMLElement)}>
          ${step.confirm}
        </button>
      </p>
      ${this.#refused?.id === step.id ? html`<p class="desk-finding" role="alert">${this.#refused.says}</p>` : nothing}
    </details>`;
  }

  async #take({ id, take, done, gone }: GraveStep, button: HTMLElement): Promise<void> {
    const back = button.closest("[data-list]")!.querySelector<HTMLElement>("[data-back]")!;
    this.#refused = null;
    const leave = async (said: string) => {
      this.#page.tell(said);
      await this.#changed();
      // The button is gone, and the keyboard would be at the top of the page.
      back.focus();
    };
    await this.#page.attempt(
      async () => {
        await take();
        await leave(done);
      },
      // Said where the editor looks: the list is far below the line that the page speaks in.
      (problem) => {
        if (problem.code === "NOT_FOUND") return void this.#page.attempt(() => leave(gone));
        this.#refused = { id, says: this.#page.explain(problem) };
        this.#page.draw();
      },
    );
  }
}
