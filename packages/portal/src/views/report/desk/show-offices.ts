import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { askDesk } from "../ask-desk.ts";
import type { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { Office } from "../desk-types.ts";
import { FieldProblem } from "../field-problem.ts";
import { listProvinces } from "./listed-provinces.ts";
import { AreaList } from "./show-areas.ts";
import { PeopleList } from "./show-people.ts";
import { RenameForm } from "./show-rename.ts";

/** Stands among the offices for one that is not there yet. */
const newOffice = "new";

/** The offices that hand in figures, and the form that invites somebody. */
export class OfficeList {
  readonly #page: DeskElement;
  readonly #people: PeopleList;
  readonly #areas: AreaList;
  readonly #rename: RenameForm;
  #offices: Office[] = [];
  /** What is chosen for the one to be invited: the id of an office, a new one, or nothing yet, so that nobody joins an office by chance. */
  #chosen = "";
  readonly #problem: FieldProblem;

  constructor(page: DeskElement) {
    this.#page = page;
    this.#problem = new FieldProblem(page);
    this.#people = new PeopleList(page, () => this.#reload());
    this.#areas = new AreaList(page, () => this.#reload());
    this.#rename = new RenameForm(page, () => this.#reload());
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
      <details class="desk-invite">
        <summary>${text.invite}</summary>
        ${this.#showForm()}
      </details>
    </section>`;
  }

  #showOffice(office: Office, place: number): TemplateResult {
    const areas = this.#nameAreas(office);
    const reports = this.#page.words.reportDesk.offices.reports(String(office.reports.length));
    return html`<li>
      <div>
        <strong>${office.name}</strong><br />
        <span class="desk-hint">${[areas, reports].filter(Boolean).join(" · ")}</span>
        ${this.#people.show(office)} ${this.#areas.show(office)} ${this.#rename.show(office, place)}
      </div>
    </li>`;
  }

  #showForm(): TemplateResult {
    const { words } = this.#page;
    const text = words.reportDesk.offices;
    // Told to the list too: a new office is the only choice until the others come, and a browser keeps what was chosen.
    const chosen = this.#offices.length === 0 ? newOffice : this.#chosen;
    const office = this.#offices.find(({ id }) => id === chosen);
    return html`<form class="desk-fields" @submit=${(event: SubmitEvent) => void this.#invite(event)}>
      <p class="desk-field">
        <label for="invite-name">${text.name}</label>
        <input
          id="invite-name"
          name="name"
          class="field"
          required
          maxlength="200"
          autocomplete="off"
          aria-invalid=${this.#problem.invalid("invite-name")}
          aria-describedby=${this.#problem.describedBy("invite-name")}
        />
        ${this.#problem.show("invite-name")}
      </p>
      <p class="desk-field">
        <label for="invite-email">${text.email}</label>
        <input
          id="invite-email"
          name="email"
          type="email"
          class="field"
          required
          maxlength="200"
          autocomplete="off"
          aria-invalid=${this.#problem.invalid("invite-email")}
          aria-describedby=${this.#problem.describedBy("invite-email")}
        />
        ${this.#problem.show("invite-email")}
      </p>
      <p class="desk-field">
        <label for="invite-language">${text.language}</label>
        <select id="invite-language" name="language" class="field">
          ${(["vi", "en"] as const).map((lang) => html`<option value=${lang} lang=${lang}>${words.report.account.languages[lang]}</option>`)}
        </select>
      </p>
      <p class="desk-field">
        <label for="invite-office">${text.office}</label>
        <select
          id="invite-office"
          name="office"
          class="field"
          required
          aria-invalid=${this.#problem.invalid("invite-office")}
          aria-describedby=${this.#problem.describedBy("invite-office", ...(office ? ["invite-office-areas"] : []))}
          @change=${(event: Event) => {
            this.#chosen = (event.target as HTMLSelectElement).value;
            this.#page.draw();
          }}
        >
          ${this.#offices.length > 0 ? html`<option value="" .selected=${chosen === ""}>${text.chooseOffice}</option>` : nothing}
          ${repeat(
            this.#offices,
            ({ id }) => id,
            ({ id, name }) => html`<option value=${id} .selected=${chosen === id}>${name}</option>`,
          )}
          <option value=${newOffice} .selected=${chosen === newOffice}>${text.newOffice}</option>
        </select>
        ${this.#problem.show("invite-office")}
        ${office ? html`<span class="desk-hint" id="invite-office-areas">${text.officeAreas(this.#nameAreas(office) || text.noAreas)}</span>` : nothing}
      </p>
      ${
        chosen === newOffice
          ? html`<p class="desk-field is-wide">
                <label for="invite-office-name">${text.officeName}</label>
                <input
                  id="invite-office-name"
                  name="officeName"
                  class="field"
                  required
                  maxlength="200"
                  autocomplete="off"
                  aria-invalid=${this.#problem.invalid("invite-office-name")}
                  aria-describedby=${this.#problem.describedBy("invite-office-name", "invite-office-hint")}
                />
                ${this.#problem.show("invite-office-name")}
                <span class="desk-hint" id="invite-office-hint">${text.officeNameHint}</span>
              </p>
              ${this.#showAreas()}`
          : nothing
      }
      <p class="desk-field is-wide"><button type="submit" class="button">${text.send}</button></p>
    </form>`;
  }

  // The list of all provinces stands in the page, made with it.
  #showAreas(): TemplateResult {
    const { words } = this.#page;
    const text = words.reportDesk.offices;
    const provinces = listProvinces(this.#page);
    return html`<fieldset
      class="desk-field is-wide desk-areas"
      id="invite-areas"
      aria-describedby=${this.#problem.describedBy("invite-areas", "invite-areas-hint")}
    >
      <legend>${text.areas}</legend>
      <span class="desk-hint" id="invite-areas-hint">${text.areasHint}</span>
      ${this.#problem.show("invite-areas")}
      ${(["VN34", "VN63"] as const).map(
        (scheme) =>
          html`<details ?open=${scheme === "VN34"}>
            <summary>${words.report.mine.division[scheme]}</summary>
            <div class="desk-area-list">
              ${provinces
                .filter(({ area }) => area.startsWith(scheme))
                .map(
                  ({ area, name }) =>
                    html`<label class="desk-choice"
                      ><input type="checkbox" name="area" value=${area} aria-invalid=${this.#problem.invalid("invite-areas")} /> ${name}</label
                    >`,
                )}
            </div>
          </details>`,
      )}
    </fieldset>`;
  }

  async #invite(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = new FormData(form);
    const text = this.#page.words.reportDesk.offices;
    const [email, name, language, officeId, officeName] = ["email", "name", "language", "office", "officeName"].map((field) =>
      String(fields.get(field) ?? "").trim(),
    );
    const areas = fields.getAll("area").map((one) => {
      const [scheme, code] = String(one).split(":");
      return { scheme, code };
    });
    this.#problem.clear();
    this.#page.draw();
    if (officeId === newOffice && areas.length === 0) return this.#problem.say("invite-areas", text.noArea);
    const office = officeId === newOffice ? { officeName, areas } : { officeId };
    await this.#page.attempt(
      async () => {
        const { inviteReporter } = await askDesk<{ inviteReporter: Pick<Office, "name" | "areas"> }>(deskQuestions.invite, {
          email,
          name,
          language,
          ...office,
        });
        form.reset();
        this.#chosen = "";
        this.#page.tell(text.sent(name ?? "", inviteReporter.name, this.#nameAreas(inviteReporter)));
        await this.#reload();
        // The button has moved, on a phone by several screens.
        const fold = form.closest("details")!;
        fold.open = false;
        fold.querySelector("summary")!.focus();
      },
      (problem) => {
        const { field, isTaken } = problem.details;
        if (isTaken) return this.#problem.say("invite-email", text.taken);
        if (problem.code === "BAD_TEXT" && field === "officeName") return this.#problem.say("invite-office-name", this.#page.explain(problem));
        const ids = { name: "invite-name", email: "invite-email", officeName: "invite-office-name", officeId: "invite-office", areas: "invite-areas" };
        if (!this.#problem.take(problem, ids)) this.#page.tell(this.#page.explain(problem));
      },
    );
  }

  #nameAreas({ areas }: Pick<Office, "areas">): string {
    return areas.map((area) => this.#page.nameOf(area)).join(", ");
  }

  async #reload(): Promise<void> {
    await this.load();
    this.#page.draw();
  }
}
