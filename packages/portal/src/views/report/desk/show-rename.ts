import { html, nothing, type TemplateResult } from "lit-html";
import { askDesk } from "../ask-desk.ts";
import type { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { Office } from "../desk-types.ts";

/** The form that gives an office another name. */
export class RenameForm {
  readonly #page: DeskElement;
  readonly #changed: () => Promise<void>;
  /** What is wrong with the name that was typed for an office. */
  #finding: { office: string; says: string } | null = null;

  /** `changed` is called once an office has another name. */
  constructor(page: DeskElement, changed: () => Promise<void>) {
    this.#page = page;
    this.#changed = changed;
  }

  /** Gives what folds out below the name of an office; `place` is its own among the offices. */
  show({ id, name }: Office, place: number): TemplateResult {
    const text = this.#page.words.reportDesk.offices;
    const says = this.#finding?.office === id ? this.#finding.says : null;
    const [field, hint, finding] = ["rename", "rename-hint", "rename-finding"].map((part) => `${part}-${place}`);
    return html`<details class="desk-rename">
      <summary aria-label=${`${text.rename}: ${name}`}>${text.rename}</summary>
      <form class="desk-narrow" novalidate @submit=${(event: SubmitEvent) => void this.#rename(event, id)}>
        <label for=${field!}>${text.renameTo}</label>
        <input
          id=${field!}
          name="name"
          class="field"
          required
          maxlength="200"
          autocomplete="off"
          value=${name}
          aria-invalid=${says === null ? nothing : "true"}
          aria-describedby=${says === null ? hint! : `${finding!} ${hint!}`}
        />
        ${says === null ? nothing : html`<span class="desk-finding" id=${finding!} role="alert">${says}</span>`}
        <span class="desk-hint" id=${hint!}>${text.renameHint}</span>
        <p><button type="submit" class="button is-quiet">${text.renameSave}</button></p>
      </form>
    </details>`;
  }

  async #rename(event: SubmitEvent, office: string): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const input = form.querySelector("input")!;
    const text = this.#page.words.reportDesk.offices;
    const find = (says: string) => {
      this.#finding = { office, says };
      this.#page.draw();
      input.focus();
    };
    if (input.value.trim() === "") return find(text.renameEmpty);
    await this.#page.attempt(
      async () => {
        const { renameOffice } = await askDesk<{ renameOffice: { name: string } }>(deskQuestions.renameOffice, { id: office, name: input.value });
        this.#finding = null;
        this.#page.tell(text.renamed(renameOffice.name));
        await this.#changed();
        // The field holds the name as it is kept now.
        form.reset();
        const fold = form.closest("details")!;
        fold.open = false;
        // Its place in the list may be another now.
        fold.querySelector("summary")!.focus();
      },
      (problem) => find(problem.code === "BAD_ARGUMENT" ? this.#page.explainField(problem, text.renameTo) : this.#page.explain(problem)),
    );
  }
}
