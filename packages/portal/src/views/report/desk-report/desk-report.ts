import { html, nothing, type TemplateResult } from "lit-html";
import { formatSize } from "../../../parts/format/size.ts";
import { askDesk, DeskError } from "../ask-desk.ts";
import { DeskElement } from "../desk-element.ts";
import { deskQuestions } from "../desk-questions.ts";
import type { Form, FormIndicator } from "../desk-types.ts";
import { keepReason, readReason } from "../keep-reason.ts";
import { showStatus } from "../show-status.ts";
import { writeMoment } from "../write-moment.ts";
import { listChanges } from "./list-changes.ts";
import type { DeskReport, ReportView } from "./report-view.ts";
import { showDecision, type Decision, type DecisionState } from "./show-decision.ts";
import { showHistory, showLog } from "./show-log.ts";
import { pairSinceReturn, showReturn } from "./show-since.ts";
import { showValue } from "./show-value.ts";

const mutations = { accept: "acceptReport", return: "returnReport", refuse: "refuseReport" } as const;

/** One report for an editor: each figure beside what stands and beside peers, evidence, history, log, and the decision. */
class DeskReportPage extends DeskElement implements ReportView {
  #report!: DeskReport;
  #form!: Form;
  readonly #decision: DecisionState = { reason: "", error: "", isBusy: false, isAsked: false };
  /** What the last decision has led to. */
  #outcome: { kind: "done"; decision: Decision } | { kind: "conflict"; changes: string[] } | { kind: "taken-back" } | null = null;

  protected async load(): Promise<void> {
    if (!this.reportId) throw new DeskError("NOT_FOUND");
    const me = await this.needMe();
    if (me.role !== "EDITOR") throw new DeskError("NOT_ALLOWED");
    await this.#ask();
    this.#decision.reason ||= readReason(this.#report.id);
    const { scheme, code } = this.#report.area;
    ({ form: this.#form } = await askDesk<{ form: Form }>(deskQuestions.form, { scheme, code }));
    this.head(this.words.reportDesk.report.of(this.nameOf(this.#report.area), this.#report.office.name));
  }

  protected show(): TemplateResult {
    const { report: text } = this.words.reportDesk;
    const report = this.#report;
    return html`<p><a href=${this.pathTo("desk")}>${text.back}</a></p>
      <p>
        ${showStatus(report.status, this.words.report)}
        ${report.handedInAt ? html`<span class="desk-hint">${this.words.report.mine.handedIn(writeMoment(report.handedInAt, this.lang))}</span>` : nothing}
      </p>
      ${this.#showOutcome()}
      <section aria-labelledby="values">
        <h2 id="values">${text.values}</h2>
        ${showReturn(report, this)} ${report.values.length === 0 ? html`<p>${text.noValues}</p>` : nothing}
        ${pairSinceReturn(report).map(({ before, now }) => (now ? showValue({ before, now }, report, this) : nothing))}
      </section>
      ${this.#showFiles()}
      ${showDecision(report, this.#decision, this, {
        type: (reason) => {
          this.#decision.reason = reason;
          keepReason(report.id, reason);
        },
        decide: (decision) => void this.#decide(decision),
        ask: (isAsked) => this.#askOnceMore(isAsked),
      })}
      ${showLog(report, this)} ${showHistory(report, this)}`;
  }

  indicator(code: string): FormIndicator | undefined {
    return this.#form.indicators.find((indicator) => indicator.code === code);
  }

  #showOutcome(): TemplateResult | typeof nothing {
    const { report: text } = this.words.reportDesk;
    if (this.#outcome === null) return nothing;
    if (this.#outcome.kind === "done") return html`<p class="note is-calm" id="outcome" tabindex="-1" role="alert">${text.done[this.#outcome.decision]}</p>`;
    if (this.#outcome.kind === "taken-back") return html`<p class="note" id="outcome" tabindex="-1" role="alert">${text.takenBackNow}</p>`;
    return html`<div class="note" id="outcome" tabindex="-1" role="alert">
      <p>${text.conflict}</p>
      <ul>
        ${this.#outcome.changes.map((change) => html`<li>${change}</li>`)}
      </ul>
    </div>`;
  }

  #showFiles(): TemplateResult | typeof nothing {
    const { report: text } = this.words.reportDesk;
    const { evidence } = this.#report;
    if (evidence.length === 0) return nothing;
    return html`<section class="section" aria-labelledby="files">
      <h2 id="files">${text.files}</h2>
      <ul class="desk-list">
        ${evidence.map(
          ({ id, fileName, size, isPublic }) =>
            html`<li>
              <span><a href=${`/desk/evidence/${id}`}>${fileName}</a> (${formatSize(size, this.lang)})</span>
              <span class="desk-hint">${isPublic ? text.isPublic : text.isPrivate}</span>
            </li>`,
        )}
      </ul>
    </section>`;
  }

  async #ask(): Promise<void> {
    ({ report: this.#report } = await askDesk<{ report: DeskReport }>(deskQuestions.deskReport, { id: this.reportId }));
  }

  #askOnceMore(isAsked: boolean): void {
    this.#decision.isAsked = isAsked;
    this.draw();
    document.getElementById(isAsked ? "accept-question" : "accept")?.focus();
  }

  async #decide(decision: Decision): Promise<void> {
    const state = this.#decision;
    const reason = state.reason.trim();
    state.error = decision !== "accept" && reason === "" ? this.words.reportDesk.report.reasonNeeded : "";
    if (state.error) return this.#toReason();
    state.isBusy = true;
    this.draw();
    const { id, version } = this.#report;
    this.#outcome = null;
    try {
      await askDesk(deskQuestions[mutations[decision]], { id, version, reason: reason || null });
      state.reason = "";
      keepReason(id, "");
      this.#outcome = { kind: "done", decision };
      await this.attempt(() => this.#ask());
    } catch (error) {
      await this.#refuse(this.problemOf(error));
    }
    state.isBusy = false;
    state.isAsked = false;
    if (state.error) return this.#toReason();
    this.draw();
    document.getElementById(this.#outcome ? "outcome" : "accept")?.focus();
  }

  #toReason(): void {
    this.draw();
    document.getElementById("decision-reason")!.focus();
  }

  /** Says why a decision was not written down; where the report has changed, what changed. The words stay. */
  async #refuse(problem: DeskError): Promise<void> {
    const { code, details } = problem;
    if (code === "NOT_FOUND") return this.#leaveToOffice();
    if ((code === "BAD_ARGUMENT" || code === "BAD_TEXT") && details.field === "reason") {
      this.#decision.error = this.explainField(problem, this.words.reportDesk.report.reason);
      return;
    }
    if (code !== "CONFLICT" && code !== "WRONG_STEP") return void (await this.attempt(() => Promise.reject(problem)));
    const before = this.#report;
    await this.attempt(
      async () => {
        await this.#ask();
        this.#outcome = { kind: "conflict", changes: listChanges(before, this.#report, this) };
      },
      (gone) => (gone.code === "NOT_FOUND" ? this.#leaveToOffice() : this.tell(this.explain(gone))),
    );
  }

  // It was there when the page was opened: it is a draft of its office again.
  #leaveToOffice(): void {
    this.#report = { ...this.#report, status: "DRAFT" };
    this.#outcome = { kind: "taken-back" };
  }
}

customElements.define("desk-report", DeskReportPage);
