import { html, nothing, type TemplateResult } from "lit-html";
import { askDesk } from "../ask-desk.ts";
import { addPasskey, hasPasskeys, isNamedHost, listPasskeys, removePasskey, signOut, type Passkey } from "../ask-auth.ts";
import type { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { Me } from "../desk-types.ts";
import { forgetAllTyped } from "../form/keep-typed.ts";
import { writeMoment } from "../write-moment.ts";

/** The account of whoever is signed in: language of mails, keys of an editor's devices, signing out, deleting. */
export class Account {
  readonly #page: DeskElement;
  /** Null before they were asked for. */
  #keys: Passkey[] | null = null;
  #isAskedToRemove = false;

  constructor(page: DeskElement) {
    this.#page = page;
  }

  /** Gives the section of the account; nothing where nobody is signed in. */
  show(): TemplateResult | typeof nothing {
    const { me, words } = this.#page;
    if (!me) return nothing;
    const text = words.report.account;
    const { contact } = this.#page.dataset;
    return html`<section class="section desk-account" aria-labelledby="account">
      <h2 id="account">${text.heading}</h2>
      <p>${text.signedInAs(me.email)}</p>
      <p>${contact ? html`${text.contact} <a href=${contact}>${contact.replace(/^mailto:/, "")}</a>` : text.noContact}</p>
      <div class="desk-row">
        <p>
          <label for="account-language">${text.language}</label>
          <select id="account-language" class="field" @change=${(event: Event) => void this.#setLanguage(event)}>
            ${(["vi", "en"] as const).map((lang) => html`<option value=${lang} lang=${lang} .selected=${me.language === lang}>${text.languages[lang]}</option>`)}
          </select>
        </p>
        <p><button type="button" class="button is-quiet" @click=${() => void this.#leave(signOut, text.signedOut)}>${text.signOut}</button></p>
      </div>
      ${me.role === "EDITOR" ? this.#showKeys() : nothing}
      <details ?open=${this.#isAskedToRemove}>
        <summary>${text.remove}</summary>
        <p class="prose">${text.removeExplained}</p>
        <p><button type="button" class="button is-grave" @click=${() => void this.#remove()}>${text.removeConfirm}</button></p>
      </details>
    </section>`;
  }

  #showKeys(): TemplateResult {
    const { words, lang } = this.#page;
    const text = words.report.account;
    if (this.#keys === null) void this.#loadKeys();
    return html`<h3>${text.keys}</h3>
      <p class="prose">${text.keysExplained}</p>
      ${
        this.#keys === null
          ? nothing
          : this.#keys.length === 0
            ? html`<p>${text.noKeys}</p>`
            : html`<ul class="desk-list">
                ${this.#keys.map(
                  ({ id, name, createdAt }) =>
                    html`<li>
                      <span>${name || text.unnamedKey}${createdAt ? ` (${text.keyAdded(writeMoment(createdAt, lang))})` : ""}</span>
                      <button
                        type="button"
                        class="button is-quiet"
                        aria-label=${`${text.removeKey}: ${name || text.unnamedKey}`}
                        @click=${() => void this.#removeKey(id)}
                      >
                        ${text.removeKey}
                      </button>
                    </li>`,
                )}
              </ul>`
      }
      ${
        hasPasskeys()
          ? html`<form class="desk-row" @submit=${(event: SubmitEvent) => void this.#addKey(event)}>
              <p>
                <label for="key-name">${text.keyName}</label>
                <input id="key-name" class="field" maxlength="100" autocomplete="off" aria-describedby="key-name-hint" />
                <span class="desk-hint" id="key-name-hint">${text.keyNameHint}</span>
              </p>
              <p><button type="submit" class="button is-quiet">${text.addKey}</button></p>
            </form>`
          : html`<p class="desk-hint">
              ${isNamedHost() ? text.cannot : text.unnamedHost(`${location.protocol}//localhost${location.port && `:${location.port}`}`)}
            </p>`
      }`;
  }

  async #loadKeys(): Promise<void> {
    this.#keys = [];
    await this.#page.attempt(async () => {
      this.#keys = await listPasskeys();
    });
    this.#page.draw();
  }

  async #addKey(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const text = this.#page.words.report.account;
    const input = (event.target as HTMLFormElement).querySelector("input")!;
    await this.#changeKeys(async () => {
      const isAdded = await addPasskey(input.value.trim());
      if (isAdded) input.value = "";
      return isAdded ? text.added : text.notAdded;
    });
  }

  async #removeKey(id: string): Promise<void> {
    await this.#changeKeys(async () => {
      await removePasskey(id);
      return this.#page.words.report.account.keyRemoved;
    });
  }

  // The desk changes keys only for a session that has just begun.
  async #changeKeys(change: () => Promise<string>): Promise<void> {
    try {
      this.#page.tell(await change());
    } catch (error) {
      const problem = this.#page.problemOf(error);
      return this.#page.tell(problem.code === "NOT_ALLOWED" ? this.#page.words.report.account.stale : this.#page.explain(problem));
    }
    await this.#loadKeys();
  }

  async #setLanguage(event: Event): Promise<void> {
    const language = (event.target as HTMLSelectElement).value;
    await this.#page.attempt(async () => {
      const { setLanguage } = await askDesk<{ setLanguage: Me }>(deskQuestions.setLanguage, { language });
      this.#page.me = setLanguage;
      this.#page.tell(this.#page.words.report.account.saved);
    });
  }

  async #remove(): Promise<void> {
    await this.#leave(() => askDesk(deskQuestions.deleteMe), this.#page.words.report.account.removed);
  }

  /** Ends the session and goes to the page for signing in; what was typed and not saved stays with nobody on this machine. */
  async #leave(end: () => Promise<unknown>, said: string): Promise<void> {
    await this.#page.attempt(async () => {
      await end();
      forgetAllTyped();
      this.#page.tell(said);
      location.assign(this.#page.pathTo("signIn"));
    });
  }
}
