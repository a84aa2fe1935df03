import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { askDesk } from "../ask-desk.ts";
import type { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { Editor, EndedAccess } from "../desk-types.ts";
import { writeMoment } from "../write-moment.ts";
import { GraveSteps } from "./grave-step.ts";

/** The editors and open invitations of editors, each but one's own with the way to end it, and those that were ended. */
export class EditorList {
  readonly #page: DeskElement;
  readonly #steps: GraveSteps;
  #editors: Editor[] = [];
  #ended: EndedAccess[] = [];

  constructor(page: DeskElement) {
    this.#page = page;
    this.#steps = new GraveSteps(page, async () => {
      await this.load();
      page.draw();
    });
  }

  /** Asks for all editors; throws a DeskError. */
  async load(): Promise<void> {
    ({ editors: this.#editors, endedEditors: this.#ended } = await askDesk<{ editors: Editor[]; endedEditors: EndedAccess[] }>(deskQuestions.editors));
  }

  /** Gives the section. */
  show(): TemplateResult {
    const { reportDesk } = this.#page.words;
    const { people, editors: text } = reportDesk;
    return html`<section class="section desk-people" aria-labelledby="editors" data-list>
      <h2 id="editors" tabindex="-1" data-back>${text.heading}</h2>
      <p class="desk-hint">${text.invite}</p>
      <ul>
        ${repeat(
          this.#editors,
          ({ id }) => id,
          (editor) => this.#showEditor(editor),
        )}
        ${this.#ended.map(
          ({ at, name, wasInvited, by }) =>
            html`<li class="desk-hint">
              ${(wasInvited ? people.endedInvitation : people.endedAccess)(name, by ?? text.operator, writeMoment(at, this.#page.lang))}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  #showEditor({ id, name, email, hasSignedIn, isMe }: Editor): TemplateResult {
    const { people, editors: text } = this.#page.words.reportDesk;
    const hint = [email, ...(isMe ? [text.me] : []), ...(hasSignedIn ? [] : [people.open])].join(" · ");
    return html`<li>
      <p>${name} <span class="desk-hint">${hint}</span></p>
      ${
        isMe
          ? nothing
          : this.#steps.show({
              id,
              summary: (hasSignedIn ? people.endAccess : people.endInvitation)(name),
              explained: hasSignedIn ? text.explained : people.invitationExplained,
              confirm: people.confirm(name),
              take: () => askDesk(deskQuestions.endEditor, { person: id }),
              done: people.done(name),
              gone: text.gone(name),
            })
      }
    </li>`;
  }
}
