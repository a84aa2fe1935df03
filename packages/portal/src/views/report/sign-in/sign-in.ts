import { html, nothing, type TemplateResult } from "lit-html";
import { askDesk } from "../ask-desk.ts";
import { askLink, followLink, hasPasskeys, signInWithPasskey } from "../ask-auth.ts";
import { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { Me } from "../desk-types.ts";

/** The page for signing in: asks for a link, follows one that a mail has led here with, or asks the device for a key. */
class SignIn extends DeskElement {
  #token = new URLSearchParams(location.search).get("token") ?? "";
  /** Address that a link was sent to; "" for none yet. */
  #sentTo = "";
  #isStale = false;
  #emailError = "";

  protected async load(): Promise<void> {
    ({ me: this.me } = await askDesk<{ me: Me | null }>(deskQuestions.me));
  }

  protected show(): TemplateResult {
    if (this.me) return this.#showSignedIn(this.me);
    return this.#token ? this.#showConfirm() : this.#showForms();
  }

  #showSignedIn(me: Me): TemplateResult {
    const text = this.words.report.signIn;
    return html`<p>${text.already(me.name)}</p>
      <p>${me.role === "EDITOR" ? html`<a href=${this.pathTo("desk")}>${text.toDesk}</a>` : html`<a href=${this.pathTo("myReports")}>${text.toMine}</a>`}</p>`;
  }

  // Not followed at once: what looks through mails opens addresses too, and a link counts once.
  #showConfirm(): TemplateResult {
    const text = this.words.report.signIn;
    return html`<p>${text.confirm}</p>
      <p><button type="button" class="button" @click=${() => void this.#follow()}>${text.confirmButton}</button></p>`;
  }

  #showForms(): TemplateResult {
    const text = this.words.report.signIn;
    return html`${this.#isStale ? html`<p class="note" role="alert">${text.stale}</p>` : nothing}
    ${
      this.#sentTo
        ? html`<p class="note" role="alert" id="sent" tabindex="-1">${text.sent(this.#sentTo)}</p>`
        : html`<form class="desk-narrow" novalidate @submit=${(event: SubmitEvent) => void this.#send(event)}>
            <label for="sign-in-email">${text.email}</label>
            <input
              id="sign-in-email"
              name="email"
              class="field"
              type="email"
              autocomplete="email"
              maxlength="200"
              required
              aria-invalid=${this.#emailError ? "true" : nothing}
              aria-describedby=${this.#emailError ? "sign-in-email-error" : nothing}
            />
            ${this.#emailError ? html`<p class="desk-finding" id="sign-in-email-error">${this.#emailError}</p>` : nothing}
            <p><button type="submit" class="button">${text.send}</button></p>
          </form>`
    }
    ${
      hasPasskeys()
        ? html`<p class="desk-beside">
            <button type="button" class="button is-quiet" @click=${() => void this.#askDevice()}>${text.passkey}</button>
            <span class="desk-hint">${text.passkeyHint}</span>
          </p>`
        : nothing
    }`;
  }

  async #send(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const input = (event.target as HTMLFormElement).querySelector("input")!;
    const text = this.words.report.signIn;
    this.#emailError = /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(input.value.trim()) ? "" : text.badEmail;
    this.draw();
    if (this.#emailError) return input.focus();
    await this.attempt(async () => {
      await askLink(input.value.trim());
      this.tell("");
      this.#sentTo = input.value.trim();
      this.#isStale = false;
      this.draw();
      // The button is gone with its form.
      document.getElementById("sent")!.focus();
    });
  }

  async #follow(): Promise<void> {
    try {
      await followLink(this.#token);
    } catch (error) {
      const problem = this.problemOf(error);
      if (problem.code !== "NOT_FOUND") return this.tell(this.explain(problem));
      this.#token = "";
      this.#isStale = true;
      history.replaceState(null, "", location.pathname);
      return this.draw();
    }
    await this.#enter();
  }

  async #askDevice(): Promise<void> {
    const text = this.words.report.signIn;
    try {
      if (!(await signInWithPasskey())) return this.tell(text.passkeyGivenUp);
    } catch (error) {
      const problem = this.problemOf(error);
      return this.tell(problem.code === "AWAY" || problem.code === "TOO_MANY" ? this.explain(problem) : text.passkeyUnknown);
    }
    await this.#enter();
  }

  /** Goes where the person works; the link that was used stays in no history. */
  async #enter(): Promise<void> {
    await this.attempt(async () => {
      const me = await this.needMe();
      location.replace(this.pathTo(me.role === "EDITOR" ? "desk" : "myReports"));
    });
  }
}

customElements.define("desk-sign-in", SignIn);
