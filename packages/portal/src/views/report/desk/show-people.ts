import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { askDesk } from "../ask-desk.ts";
import type { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { Office, OfficePerson } from "../desk-types.ts";
import { writeMoment } from "../write-moment.ts";

/** The people of an office and its open invitations, each with the way to end it, and those that were ended. */
export class PeopleList {
  readonly #page: DeskElement;
  readonly #changed: () => Promise<void>;
  /** Whose access the desk did not end, and why. */
  #refused: { id: string; says: string } | null = null;

  /** `changed` is called once somebody's access is ended. */
  constructor(page: DeskElement, changed: () => Promise<void>) {
    this.#page = page;
    this.#changed = changed;
  }

  /** Gives what folds out below the name of an office; nothing where nobody was ever invited. */
  show({ people, ended }: Office): TemplateResult | typeof nothing {
    const text = this.#page.words.reportDesk.people;
    if (people.length + ended.length === 0) return nothing;
    // By their ids: what was opened for one person must not stand open for the next, who comes into the same place.
    return html`<details class="desk-people">
      <summary>${text.heading(String(people.length))}</summary>
      <ul>
        ${repeat(
          people,
          ({ id }) => id,
          (person) => this.#showPerson(person),
        )}
        ${ended.map(
          ({ at, name, wasInvited, by }) =>
            html`<li class="desk-hint">
              ${(wasInvited ? text.endedInvitation : text.endedAccess)(name, by ?? this.#page.words.report.someone, writeMoment(at, this.#page.lang))}
            </li>`,
        )}
      </ul>
    </details>`;
  }

  // What ends it lies folded under what is said of it: it cannot be taken back.
  #showPerson(person: OfficePerson): TemplateResult {
    const { id, name, email, hasSignedIn } = person;
    const text = this.#page.words.reportDesk.people;
    return html`<li>
      <p>${name} <span class="desk-hint">${[email, ...(hasSignedIn ? [] : [text.open])].join(" · ")}</span></p>
      <details>
        <summary>${(hasSignedIn ? text.endAccess : text.endInvitation)(name)}</summary>
        <p class="prose">${hasSignedIn ? text.accessExplained : text.invitationExplained}</p>
        <p>
          <button type="button" class="button is-grave" @click=${(event: Event) => void this.#end(person, event.currentTarget as HTMLElement)}>
            ${text.confirm(name)}
          </button>
        </p>
        ${this.#refused?.id === id ? html`<p class="desk-finding" role="alert">${this.#refused.says}</p>` : nothing}
      </details>
    </li>`;
  }

  async #end({ id, name }: OfficePerson, button: HTMLElement): Promise<void> {
    const text = this.#page.words.reportDesk.people;
    const heading = button.closest(".desk-people")!.querySelector("summary")!;
    this.#refused = null;
    const leave = async (said: string) => {
      this.#page.tell(said);
      await this.#changed();
      // The button is gone, and the keyboard would be at the top of the page.
      heading.focus();
    };
    await this.#page.attempt(
      async () => {
        await askDesk(deskQuestions.endAccess, { person: id });
        await leave(text.done(name));
      },
      // Said where the editor looks: the list is far below the line that the page speaks in.
      (problem) => {
        if (problem.code === "NOT_FOUND") return void this.#page.attempt(() => leave(text.gone(name)));
        this.#refused = { id, says: this.#page.explain(problem) };
        this.#page.draw();
      },
    );
  }
}
