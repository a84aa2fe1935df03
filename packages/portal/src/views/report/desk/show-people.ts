import { html, nothing, type TemplateResult } from "lit-html";
import { askDesk } from "../ask-desk.ts";
import type { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { Office, OfficePerson } from "../desk-types.ts";
import { writeMoment } from "../write-moment.ts";

/** Gives the people of an office and its open invitations, each with the way to end it, and those that were ended; `changed` is called once one is. */
export function showPeople(page: DeskElement, { people, ended }: Office, changed: () => Promise<void>): TemplateResult | typeof nothing {
  const text = page.words.reportDesk.people;
  if (people.length + ended.length === 0) return nothing;
  return html`<details class="desk-people">
    <summary>${text.heading(String(people.length))}</summary>
    ${people.map((person) => showPerson(page, person, changed))}
    ${ended.map(
      ({ at, name, wasInvited, by }) =>
        html`<p class="desk-hint">
          ${(wasInvited ? text.endedInvitation : text.endedAccess)(name, by ?? page.words.report.someone, writeMoment(at, page.lang))}
        </p>`,
    )}
  </details>`;
}

// What ends it lies folded under what is said of it: it cannot be taken back.
function showPerson(page: DeskElement, { id, name, email, hasSignedIn }: OfficePerson, changed: () => Promise<void>): TemplateResult {
  const text = page.words.reportDesk.people;
  const end = () =>
    page.attempt(async () => {
      await askDesk(deskQuestions.endAccess, { person: id });
      page.tell(text.done(name));
      await changed();
    });
  return html`<div>
    <p>${name} (${email})${hasSignedIn ? "" : ` · ${text.open}`}</p>
    <details>
      <summary>${(hasSignedIn ? text.endAccess : text.endInvitation)(name)}</summary>
      <p class="prose">${hasSignedIn ? text.accessExplained : text.invitationExplained}</p>
      <p><button type="button" class="button is-grave" @click=${() => void end()}>${text.confirm(name)}</button></p>
    </details>
  </div>`;
}
