import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { askDesk, type DeskError } from "../ask-desk.ts";
import type { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { Tip } from "../desk-types.ts";
import { FieldProblem } from "../field-problem.ts";
import { writeToClipboard } from "../../../reuse/write-to-clipboard.ts";
import { keepReason, readReason } from "../keep-reason.ts";
import { writeDate } from "../write-figure.ts";
import { writeMoment } from "../write-moment.ts";

/** Figures that people told of: those that wait, oldest first, each with a decision; the decided ones folded. */
export class TipList {
  readonly #page: DeskElement;
  readonly #problem: FieldProblem;
  #tips: Tip[] = [];
  /** What is asked once more: the mail that answers cannot be taken back. */
  #asked: { id: string; status: "TAKEN" | "DECLINED" } | null = null;

  constructor(page: DeskElement) {
    this.#page = page;
    this.#problem = new FieldProblem(page);
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
      <h2 id="tips" tabindex="-1">${text.heading}</h2>
      <p class="prose">${text.explained}</p>
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
                <input
                  id=${id}
                  class="field"
                  maxlength="1000"
                  autocomplete="off"
                  .value=${readReason(id)}
                  @input=${(event: InputEvent) => keepReason(id, (event.target as HTMLInputElement).value)}
                  aria-invalid=${this.#problem.invalid(id)}
                  aria-describedby=${this.#problem.describedBy(id, `${id}-hint`)}
                />
                ${this.#problem.show(id)}
                <span class="desk-hint" id=${`${id}-hint`}>${text.reasonHint}</span>
              </p>
              ${
                this.#asked?.id === tip.id
                  ? this.#showQuestion(tip, this.#asked.status)
                  : html`<p class="desk-row">
                      <button type="button" class="button is-quiet" id=${`${id}-TAKEN`} @click=${() => this.#ask(tip, "TAKEN")}>${text.take}</button>
                      <button type="button" class="button is-quiet" id=${`${id}-DECLINED`} @click=${() => this.#ask(tip, "DECLINED")}>${text.decline}</button>
                    </p>`
              }`
          : html`<p><strong>${text.decided[tip.status]}</strong> ${tip.reason}</p>
              ${tip.row === null ? nothing : this.#showRow(id, tip.row)}`
      }
    </li>`;
  }

  #showQuestion(tip: Tip, status: "TAKEN" | "DECLINED"): TemplateResult {
    const { ask } = this.#page.words.reportDesk.tips;
    const id = `tip-${tip.id}-question`;
    return html`<div
      role="group"
      aria-labelledby=${id}
      aria-describedby=${`${id}-final`}
      @keydown=${(event: KeyboardEvent) => event.key === "Escape" && this.#goBack(tip)}
    >
      <h4 id=${id} tabindex="-1">${ask[status]}</h4>
      <p id=${`${id}-final`}>${ask.final}</p>
      <p class="desk-row">
        <button type="button" class="button" @click=${() => void this.#decide(tip, status)}>${ask.yes[status]}</button>
        <button type="button" class="button is-quiet" @click=${() => this.#goBack(tip)}>${ask.back}</button>
      </p>
    </div>`;
  }

  #showRow(id: string, row: string): TemplateResult {
    const text = this.#page.words.reportDesk.tips;
    return html`<p class="desk-field is-wide">
        <label for=${`${id}-row`}>${text.row}</label>
        <textarea id=${`${id}-row`} class="field" rows="2" readonly aria-describedby=${`${id}-row-hint`} .value=${row}></textarea>
        <span class="desk-hint" id=${`${id}-row-hint`}>${text.rowHint}</span>
      </p>
      <p><button type="button" class="button is-quiet" @click=${() => void this.#copy(`${id}-row`)}>${text.copy}</button></p>`;
  }

  async #copy(field: string): Promise<void> {
    const text = this.#page.words.reportDesk.tips;
    const area = document.getElementById(field) as HTMLTextAreaElement;
    const isCopied = await writeToClipboard(area.value);
    if (!isCopied) area.select();
    this.#page.tell(isCopied ? text.copied : text.notCopied);
  }

  #ask(tip: Tip, status: "TAKEN" | "DECLINED"): void {
    const field = `tip-${tip.id}`;
    if (status === "DECLINED" && this.#reasonOf(tip) === null) return this.#problem.say(field, this.#page.words.reportDesk.tips.reasonNeeded);
    this.#problem.clear();
    this.#asked = { id: tip.id, status };
    this.#page.draw();
    document.getElementById(`${field}-question`)!.focus();
  }

  #goBack(tip: Tip): void {
    const status = this.#asked?.status;
    this.#asked = null;
    this.#page.draw();
    document.getElementById(`tip-${tip.id}-${status}`)?.focus();
  }

  #reasonOf(tip: Tip): string | null {
    return (document.getElementById(`tip-${tip.id}`) as HTMLInputElement).value.trim() || null;
  }

  // The names of all indicators stand in the page, made with it; a release may have lost one since somebody told of it.
  #nameIndicator(code: string): string {
    return (JSON.parse(this.#page.dataset.indicators ?? "{}") as Record<string, string>)[code] ?? code;
  }

  async #decide(tip: Tip, status: "TAKEN" | "DECLINED"): Promise<void> {
    const text = this.#page.words.reportDesk.tips;
    const field = `tip-${tip.id}`;
    const reason = this.#reasonOf(tip);
    this.#asked = null;
    // What was typed meanwhile may have been taken out again.
    if (status === "DECLINED" && reason === null) return this.#problem.say(field, text.reasonNeeded);
    this.#problem.clear();
    const leave = (said: string) => {
      this.#page.tell(said);
      this.#page.draw();
      // The button is gone with its card, and the keyboard would be at the top of the page.
      document.getElementById("tips")!.focus();
    };
    await this.#page.attempt(
      async () => {
        const { decideTip } = await askDesk<{ decideTip: Tip }>(deskQuestions.decideTip, { id: tip.id, status, reason });
        keepReason(field, "");
        this.#tips = this.#tips.map((one) => (one.id === tip.id ? decideTip : one));
        leave(text.saved);
      },
      (problem: DeskError) => {
        if (this.#problem.take(problem, { reason: field })) return;
        if (problem.code !== "WRONG_STEP") {
          this.#page.tell(this.#page.explain(problem));
          return this.#goBack(tip);
        }
        // Somebody else has decided.
        void this.#page.attempt(async () => {
          await this.load();
          leave(text.decidedAlready);
        });
      },
    );
  }
}
