import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { askDesk } from "../ask-desk.ts";
import type { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { Tip } from "../desk-types.ts";
import { writeDate } from "../write-figure.ts";
import { writeMoment } from "../write-moment.ts";

/** Figures that people told of: those that wait, oldest first, each with a decision; the decided ones folded. */
export class TipList {
  readonly #page: DeskElement;
  #tips: Tip[] = [];

  constructor(page: DeskElement) {
    this.#page = page;
  }

  /** Asks for all of them; throws a DeskError. */
  async load(): Promise<void> {
    ({ tips: this.#tips } = await askDesk<{ tips: Tip[] }>(deskQuestions.tips));
  }

  /** Gives the section. */
  show(): TemplateResult {
    const text = this.#page.words.reportDesk.tips;
    const fresh = this.#tips.filter(({ status }) => status === "FRESH").toSorted((one, other) => one.at.localeCompare(other.at));
    const decided = this.#tips.filter(({ status }) => status !== "FRESH");
    return html`<section class="section" aria-labelledby="tips">
      <h2 id="tips">${text.heading}</h2>
      ${
        fresh.length === 0
          ? html`<p>${text.none}</p>`
          : // By their ids: a reason typed for one must not stand at the next, which comes into its place.
            html`<ul class="desk-cards">
              ${repeat(
                fresh,
                ({ id }) => id,
                (tip) => this.#showTip(tip),
              )}
            </ul>`
      }
      ${
        decided.length === 0
          ? nothing
          : html`<details>
              <summary>${text.older(String(decided.length))}</summary>
              <ul class="desk-cards">
                ${decided.map((tip) => this.#showTip(tip))}
              </ul>
            </details>`
      }
    </section>`;
  }

  #showTip(tip: Tip): TemplateResult {
    const { words, lang } = this.#page;
    const text = words.reportDesk.tips;
    const id = `tip-${tip.id}`;
    return html`<li class="desk-card">
      <h3>${this.#page.nameOf(tip.area)}: ${this.#nameIndicator(tip.indicatorCode)}</h3>
      <p>${tip.value} (${writeDate(tip.period, lang)}) <span class="desk-hint">${text.at(writeMoment(tip.at, lang))}</span></p>
      <p>${text.address}: ${/^https?:\/\//.test(tip.url) ? html`<a href=${tip.url} rel="noopener noreferrer nofollow">${tip.url}</a>` : tip.url}</p>
      ${tip.note ? html`<p class="desk-words">${tip.note}</p>` : nothing}
      ${
        tip.status === "FRESH"
          ? html`<p class="desk-field">
                <label for=${id}>${text.reason}</label>
                <input id=${id} class="field" maxlength="1000" autocomplete="off" />
              </p>
              <p class="desk-row">
                <button type="button" class="button is-quiet" @click=${() => void this.#decide(tip, "TAKEN")}>${text.take}</button>
                <button type="button" class="button is-quiet" @click=${() => void this.#decide(tip, "DECLINED")}>${text.decline}</button>
              </p>`
          : html`<p><strong>${text.decided[tip.status]}</strong> ${tip.reason}</p>`
      }
    </li>`;
  }

  // The names of all indicators stand in the page, made with it; a release may have lost one since somebody told of it.
  #nameIndicator(code: string): string {
    return (JSON.parse(this.#page.dataset.indicators ?? "{}") as Record<string, string>)[code] ?? code;
  }

  async #decide(tip: Tip, status: Tip["status"]): Promise<void> {
    const reason = (document.getElementById(`tip-${tip.id}`) as HTMLInputElement).value.trim() || null;
    await this.#page.attempt(async () => {
      const { decideTip } = await askDesk<{ decideTip: Tip }>(deskQuestions.decideTip, { id: tip.id, status, reason });
      this.#tips = this.#tips.map((one) => (one.id === tip.id ? decideTip : one));
      this.#page.tell(this.#page.words.reportDesk.tips.saved);
      this.#page.draw();
    });
  }
}
