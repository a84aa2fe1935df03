import { html, nothing, type TemplateResult } from "lit-html";
import { live } from "lit-html/directives/live.js";
import { repeat } from "lit-html/directives/repeat.js";
import { askDesk } from "../ask-desk.ts";
import type { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { Office } from "../desk-types.ts";
import { FieldProblem } from "../field-problem.ts";
import { listProvinces } from "./listed-provinces.ts";
import { keepInvitation, noInvitation, readInvitation, type Invitation } from "./keep-invitation.ts";

/** Stands among the offices for one that is not there yet. */
const newOffice = "new";

/** The form that invites somebody. What is typed stays until it is sent. */
export class InviteForm {
  readonly #page: DeskElement;
  readonly #changed: () => Promise<void>;
  readonly #problem: FieldProblem;
  /** What is typed. Nothing is chosen as office at first, so that nobody joins one by chance. */
  #typed: Invitation;
  /** Whether it lies open at first: where something was typed before. */
  readonly #isOpen: boolean;

  /** `changed` is called once somebody is invited. */
  constructor(page: DeskElement, changed: () => Promise<void>) {
    this.#page = page;
    this.#changed = changed;
    this.#problem = new FieldProblem(page);
    const kept = readInvitation();
    this.#typed = kept ?? noInvitation;
    this.#isOpen = kept !== null;
    // A page that comes back as it was left: meanwhile it was typed on, or sent, in the other language.
    addEventListener("pageshow", ({ persisted }) => {
      if (!persisted || page.dataset.state !== "ready") return;
      this.#typed = readInvitation() ?? noInvitation;
      page.draw();
    });
  }

  /** Gives what folds out below the offices. */
  show(offices: Office[]): TemplateResult {
    return html`<details class="desk-invite" ?open=${this.#isOpen}>
      <summary>${this.#page.words.reportDesk.offices.invite}</summary>
      ${this.#showForm(offices)}
    </details>`;
  }

  #showForm(offices: Office[]): TemplateResult {
    const { words } = this.#page;
    const text = words.reportDesk.offices;
    // Told to the list too: a new office is the only choice until the others come, and a browser keeps what was chosen.
    const chosen = offices.length === 0 ? newOffice : this.#typed.office;
    const office = offices.find(({ id }) => id === chosen);
    return html`<form
      class="desk-fields"
      @input=${(event: Event) => this.#keep(event.currentTarget as HTMLFormElement)}
      @submit=${(event: SubmitEvent) => void this.#invite(event)}
    >
      <p class="desk-field">
        <label for="invite-name">${text.name}</label>
        <input
          id="invite-name"
          name="name"
          class="field"
          required
          maxlength="200"
          autocomplete="off"
          .value=${live(this.#typed.name)}
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
          .value=${live(this.#typed.email)}
          aria-invalid=${this.#problem.invalid("invite-email")}
          aria-describedby=${this.#problem.describedBy("invite-email")}
        />
        ${this.#problem.show("invite-email")}
      </p>
      <p class="desk-field">
        <label for="invite-language">${text.language}</label>
        <select id="invite-language" name="language" class="field">
          ${(["vi", "en"] as const).map((lang) => html`<option value=${lang} lang=${lang} .selected=${live(this.#typed.language === lang)}>${words.report.account.languages[lang]}</option>`)}
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
          @change=${() => this.#page.draw()}
        >
          ${offices.length > 0 ? html`<option value="" .selected=${live(chosen === "")}>${text.chooseOffice}</option>` : nothing}
          ${repeat(
            offices,
            ({ id }) => id,
            ({ id, name }) => html`<option value=${id} .selected=${live(chosen === id)}>${name}</option>`,
          )}
          <option value=${newOffice} .selected=${live(chosen === newOffice)}>${text.newOffice}</option>
        </select>
        ${this.#problem.show("invite-office")}
        ${office ? html`<span class="desk-hint" id="invite-office-areas">${text.officeAreas(nameAreas(this.#page, office) || text.noAreas)}</span>` : nothing}
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
                  .value=${live(this.#typed.officeName)}
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
          html`<details ?open=${scheme === "VN34" || this.#typed.areas.some((area) => area.startsWith(scheme))}>
            <summary>${words.report.mine.division[scheme]}</summary>
            <div class="desk-area-list">
              ${provinces
                .filter(({ area }) => area.startsWith(scheme))
                .map(
                  ({ area, name }) =>
                    html`<label class="desk-choice"
                      ><input
                        type="checkbox"
                        name="area"
                        value=${area}
                        .checked=${live(this.#typed.areas.includes(area))}
                        aria-invalid=${this.#problem.invalid("invite-areas")}
                      />
                      ${name}</label
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
    const text = this.#page.words.reportDesk.offices;
    this.#keep(form);
    const { language, office: officeId, areas: chosen } = this.#typed;
    const [email, name, officeName] = [this.#typed.email.trim(), this.#typed.name.trim(), this.#typed.officeName.trim()];
    const areas = chosen.map((one) => {
      const [scheme, code] = one.split(":");
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
        this.#typed = noInvitation;
        keepInvitation(null);
        this.#page.draw();
        this.#page.tell(text.sent(name, inviteReporter.name, nameAreas(this.#page, inviteReporter)));
        await this.#changed();
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

  /** Keeps what stands in the form. What was typed of a new office stays while another is chosen, whose form has no such fields. */
  #keep(form: HTMLFormElement): void {
    const fields = new FormData(form);
    const typed = Object.fromEntries([...fields].map(([field, value]) => [field, String(value)]));
    const areas = form.querySelector("#invite-areas") ? fields.getAll("area").map(String) : this.#typed.areas;
    const { name, email, language, office, officeName } = { ...this.#typed, ...typed };
    this.#typed = { name, email, language, office, officeName, areas };
    keepInvitation(this.#typed);
  }
}

/** Names the areas of an office in one line. */
export function nameAreas(page: DeskElement, { areas }: Pick<Office, "areas">): string {
  return areas.map((area) => page.nameOf(area)).join(", ");
}
