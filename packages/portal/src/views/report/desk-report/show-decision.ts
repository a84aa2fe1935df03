import { html, nothing, type TemplateResult } from "lit-html";
import type { ReportWords } from "../report-words.ts";
import type { DeskReport, ReportView } from "./report-view.ts";

/** What an editor can decide. */
export type Decision = "accept" | "return" | "refuse";

/** How far a decision has come. */
export interface DecisionState {
  reason: string;
  error: string;
  isBusy: boolean;
  /** Whether the editor is asked once more before the report is accepted. */
  isAsked: boolean;
}

/** What an editor can do here. */
interface Actions {
  type(reason: string): void;
  decide(decision: Decision): void;
  /** Asks once more before the report is accepted, or goes back. */
  ask(isAsked: boolean): void;
}

/** Shows the words to the office and the three decisions; says why there is none to take where the report does not wait. */
export function showDecision(report: DeskReport, state: DecisionState, page: ReportView, actions: Actions): TemplateResult | typeof nothing {
  const { words } = page;
  const text = words.reportDesk.report;
  if (report.status === "DRAFT") return nothing;
  if (report.status !== "HANDED_IN")
    return html`<section class="section" aria-labelledby="decision">
      <h2 id="decision">${text.decide}</h2>
      <p>${text.notWaiting(words.report.status[report.status])}</p>
    </section>`;
  return html`<section class="section" aria-labelledby="decision">
    <h2 id="decision">${text.decide}</h2>
    <p class="desk-field is-wide">
      <label for="decision-reason">${text.reason}</label>
      <textarea
        id="decision-reason"
        class="field"
        rows="4"
        maxlength="1000"
        .value=${state.reason}
        aria-invalid=${state.error ? "true" : nothing}
        aria-describedby="decision-hint decision-error"
        @input=${(event: InputEvent) => actions.type((event.target as HTMLTextAreaElement).value)}
      ></textarea>
      <span class="desk-hint" id="decision-hint">${text.reasonHint}</span>
      <span class="desk-finding" id="decision-error">${state.error}</span>
    </p>
    ${state.isAsked ? showQuestion(report, state, page, actions) : showDecisions(state, text, actions)}
  </section>`;
}

function showDecisions({ isBusy }: DecisionState, text: ReportWords["reportDesk"]["report"], { decide, ask }: Actions): TemplateResult {
  return html`<div class="desk-row">
      <button type="button" class="button" id="accept" ?disabled=${isBusy} @click=${() => ask(true)}>${text.accept}</button>
      <button type="button" class="button is-quiet" ?disabled=${isBusy} @click=${() => decide("return")}>${text.return}</button>
    </div>
    <details>
      <summary>${text.refuse}</summary>
      <p><button type="button" class="button is-grave" ?disabled=${isBusy} @click=${() => decide("refuse")}>${text.refuseConfirm}</button></p>
    </details>`;
}

// Accepting cannot be undone, and its button is the nearest one to a thumb.
function showQuestion({ values, area, findings }: DeskReport, { isBusy }: DecisionState, page: ReportView, { decide, ask }: Actions): TemplateResult {
  const text = page.words.reportDesk.report.confirm;
  const doubtful = new Set(findings.filter(({ severity }) => severity === "PLAUSIBILITY").map(({ indicatorCode, period }) => `${indicatorCode} ${period}`))
    .size;
  return html`<div
    class="desk-card"
    role="group"
    aria-labelledby="accept-question"
    aria-describedby="accept-what"
    @keydown=${(event: KeyboardEvent) => event.key === "Escape" && ask(false)}
  >
    <h3 id="accept-question" tabindex="-1">${text.heading}</h3>
    <div id="accept-what">
      <p>${text.what(String(values.length), page.nameOf(area))}</p>
      ${doubtful > 0 ? html`<p>${text.open(String(doubtful))}</p>` : nothing}
      <p>${text.final}</p>
    </div>
    <p class="desk-row">
      <button type="button" class="button" ?disabled=${isBusy} @click=${() => decide("accept")}>${text.yes(String(values.length))}</button>
      <button type="button" class="button is-quiet" ?disabled=${isBusy} @click=${() => ask(false)}>${text.back}</button>
    </p>
  </div>`;
}
