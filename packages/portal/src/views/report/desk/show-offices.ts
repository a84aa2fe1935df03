import { html, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { askDesk } from "../ask-desk.ts";
import type { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { Office } from "../desk-types.ts";
import { AreaList } from "./show-areas.ts";
import { InviteForm, nameAreas } from "./show-invite.ts";
import { PeopleList } from "./show-people.ts";
import { RenameForm } from "./show-rename.ts";

/** The offices that hand in figures, and the form that invites somebody. */
export class OfficeList {
  readonly #page: DeskElement;
  readonly #people: PeopleList;
  readonly #areas: AreaList;
  readonly #rename: RenameForm;
  #offices: Office[] = [];
  readonly #invite: InviteForm;

  constructor(page: DeskElement) {
    this.#page = page;
    this.#people = new PeopleList(page, () => this.#reload());
    this.#areas = new AreaList(page, () => this.#reload());
    this.#rename = new RenameForm(page, () => this.#reload());
    this.#invite = new InviteForm(page, () => this.#reload());
  }

  /** Asks for all offices; throws a DeskError. */
  async load(): Promise<void> {
    ({ offices: this.#offices } = await askDesk<{ offices: Office[] }>(deskQuestions.offices));
  }

  /** Gives the section. */
  show(): TemplateResult {
    const text = this.#page.words.reportDesk.offices;
    return html`<section class="section" aria-labelledby="offices">
      <h2 id="offices">${text.heading}</h2>
      ${
        this.#offices.length === 0
          ? html`<p>${text.none}</p>`
          : html`<ul class="desk-list">
              ${repeat(
                this.#offices,
                ({ id }) => id,
                (office, place) => this.#showOffice(office, place),
              )}
            </ul>`
      }
      ${this.#invite.show(this.#offices)}
    </section>`;
  }

  #showOffice(office: Office, place: number): TemplateResult {
    const areas = nameAreas(this.#page, office);
    const reports = this.#page.words.reportDesk.offices.reports(String(office.reports.length));
    return html`<li>
      <div>
        <strong>${office.name}</strong><br />
        <span class="desk-hint">${[areas, reports].filter(Boolean).join(" · ")}</span>
        ${this.#people.show(office)} ${this.#areas.show(office)} ${this.#rename.show(office, place)}
      </div>
    </li>`;
  }

  async #reload(): Promise<void> {
    await this.load();
    this.#page.draw();
  }
}
