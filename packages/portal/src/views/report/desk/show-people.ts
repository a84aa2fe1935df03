import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { askDesk } from "../ask-desk.ts";
import type { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { Office, OfficePerson } from "../desk-types.ts";
import { writeMoment } from "../write-moment.ts";
import { GraveSteps } from "./grave-step.ts";

/** The people of an office and its open invitations, each with the way to end it, and those that were ended. */
export class PeopleList {
  readonly #page: DeskElement;
  readonly #steps: GraveSteps;

  /** `changed` is called once somebody's access is ended. */
  constructor(page: DeskElement, changed: () => Promise<void>) {
    this.#page = page;
    this.#steps = new GraveSteps(page, changed);
  }

  /** Gives what folds out below the name of an office; nothing where nobody was ever invited. */
  show({ people, ended }: Office): TemplateResult | typeof nothing {
    const text = this.#page.words.reportDesk.people;
    if (people.length + ended.length === 0) return nothing;
    // By their ids: what was opened for one person must not stand open for the next, who comes into the same place.
    return html`<details class="desk-people" data-list>
      <summary data-back>${text.heading(String(people.length))}</summary>
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

  #showPerson({ id, name, email, hasSignedIn }: OfficePerson): TemplateResult {
    const text = this.#page.words.reportDesk.people;
    return html`<li>
      <p>${name} <span class="desk-hint">${[email, ...(hasSignedIn ? [] : [text.open])].join(" · ")}</span></p>
      ${this.#steps.show({
        id,
        summary: (hasSignedIn ? text.endAccess : text.endInvitation)(name),
        explained: hasSignedIn ? text.accessExplained : text.invitationExplained,
        confirm: text.confirm(name),
        take: () => askDesk(deskQuestions.endAccess, { person: id }),
        done: text.done(name),
        gone: text.gone(name),
      })}
    </li>`;
  }
}
